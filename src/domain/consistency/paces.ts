/** How far it is to the target and how much was done a year, held against the figures: 距2025年规划目标还差1.9个百分点. */

import {
  absolute,
  add,
  compare,
  type Decimal,
  parseDecimal,
  quotientText,
  subtract,
  wholeNumber,
  zero,
} from '../decimal.ts'
import type { InParagraph } from './finding.ts'
import { figureOf, type KnownItem } from './known.ts'
import { type Measure, sameUnit } from './measures/measures.ts'
import type { Mention } from './mentions.ts'
import type { Numbers } from './said.ts'

const distance = /[距比](\d{4})年规划目标(?:还差|高|低)$/
const aYear = /(\d{4})年?[—－-](\d{4})年年均(提高|上升|下降|降低|回落|提升|增加|减少|完成)$/

/** None where the data lack one of the figures. */
export const paceFindings = (text: string, mention: Mention, { measures, years }: Numbers): InParagraph[] =>
  measures.flatMap((measure) => {
    const { item, to, until } = mention
    if (measure.from < to || measure.to > until || measure.rough !== null || !isOwn(item, measure)) return []
    const told = text.slice(to, measure.from)
    const named = years.find((y) => y.from >= to) ?? years.findLast((y) => y.to <= mention.from)
    const right = distanceOf(item, told, named?.period ?? '') ?? paceOf(item, told)
    const shown = right && quotientText(right.sum, right.over, measure.number.decimals)
    const isRight = shown === null || compare(parseDecimal(shown) ?? zero, measure.number) === 0
    if (isRight) return []
    return [
      {
        ...{ code: 'figure-differs' as const, severity: 'error' as const, about: item.name },
        ...{ from: measure.from, to: measure.to, found: measure.text, right: shown },
      },
    ]
  })

const isOwn = ({ unit }: KnownItem, measure: Measure): boolean =>
  unit === '%'
    ? /百分点$/.test(measure.unit)
    : sameUnit(measure.unit, unit) || (unit !== '' && measure.behind.startsWith(unit))

interface Quotient {
  readonly sum: Decimal
  readonly over: Decimal
}

function distanceOf(item: KnownItem, told: string, period: string): Quotient | null {
  const { target } = item
  const [, year] = distance.exec(told) ?? []
  const now = figureOf(item, period)
  if (!target?.isLevel || target.period !== year || !now) return null
  const aim = parseDecimal(target.number)
  return aim && { sum: absolute(subtract(aim, now)), over: wholeNumber(1) }
}

function paceOf(item: KnownItem, told: string): Quotient | null {
  const [, first = '', last = '', word] = aYear.exec(told) ?? []
  const count = Number(last) - Number(first) + 1
  if (word === undefined || count < 1) return null
  const over = wholeNumber(count)
  if (word === '完成') {
    const each = Array.from({ length: count }, (_, at) => figureOf(item, String(Number(first) + at)))
    return each.includes(null)
      ? null
      : { sum: each.reduce<Decimal>((sum, one) => add(sum, one ?? zero), zero), over }
  }
  const [now, then] = [figureOf(item, last), figureOf(item, String(Number(first) - 1))]
  return now && then && { sum: absolute(subtract(now, then)), over }
}
