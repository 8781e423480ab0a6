/** A change said between two years, held against the item's two figures: 2022年比2020年提高4.6个百分点. */

import { absolute, compare, type Decimal, decimalText, sign, subtract } from '../decimal.ts'
import type { InParagraph } from './finding.ts'
import { figureOf, type KnownItem } from './known.ts'
import { type Measure, sameUnit } from './measures/measures.ts'
import { figureIn, isSaidAs, rounded, saysFigure } from './measures/scale.ts'
import type { Mention } from './mentions.ts'
import type { Numbers } from './said.ts'

const opposites: Readonly<Record<string, string>> = {
  ...{ 提高: '下降', 上升: '下降', 提升: '下降', 增加: '减少', 增长: '下降', 加快: '放缓' },
  ...{ 下降: '上升', 降低: '提高', 回落: '上升', 减少: '增加', 放缓: '加快' },
}
const rising = new Set(['提高', '上升', '提升', '增加', '增长', '加快'])

// 约, 近, 超过 say it roughly: no number can be held against them.
const said = new RegExp(
  `(?:(20\\d{2})年[末底]?)?[比较](\\d{4})年[末底]?(${Object.keys(opposites).join('|')})了?$`,
)
/** 2022年比2020年提高…，比2021年提高…: the year is said once. */
const begun = /(20\d{2})年[末底]?[比较]\d{4}年/g

/** Findings on the changes that a mention of an item is given; none where the data lack one of the two years. */
export function changeFindings(
  text: string,
  { item, from, to, until }: Mention,
  { measures, years }: Numbers,
): InParagraph[] {
  if (years.length < 2) return []
  // 2022年，全区地区生产总值比2020年增加…
  const opening = years.findLast((y) => y.to <= from)?.period ?? ''
  return measures
    .filter((measure) => measure.from >= to && measure.to <= until)
    .flatMap((measure) => judge({ told: text.slice(to, measure.from), opening }, item, measure) ?? [])
}

interface Told {
  /** What stands between the item and the number. */
  readonly told: string
  /** The period that was named last before the item; '' where none was. */
  readonly opening: string
}

function judge({ told, opening }: Told, item: KnownItem, measure: Measure): InParagraph | null {
  const found = said.exec(told)
  const [, own, before = '', word = ''] = found ?? []
  const year = own ?? [...told.matchAll(begun)].at(-1)?.[1] ?? opening
  const unit = unitOfChange(item, measure)
  const [now, then] = [figureOf(item, year), figureOf(item, before)]
  if (!found || unit === null || !now || !then) return null
  const change = subtract(now, then)
  const isSize = saysChange(measure, { now, then, unit, own: item.unit })
  const isDirection = sign(change) === 0 || sign(change) > 0 === rising.has(word)
  if (isSize && isDirection) return null
  const size = figureIn(absolute(change), item.unit, unit) ?? absolute(change)
  const decimals = unit === item.unit ? Math.max(measure.number.decimals, 1) : measure.number.decimals
  const number = isSize ? measure.text : decimalText(rounded(size, decimals))
  const stem = `${word}${told.endsWith('了') ? '了' : ''}`
  return {
    ...{ code: 'change-differs', severity: 'error', about: item.name },
    ...{ from: measure.from - stem.length, to: measure.to, found: stem + measure.text },
    right: (isDirection ? word : (opposites[word] ?? '')) + number,
  }
}

/** The unit a change is said in, as a unit of the item's; null where it is no exact change of it. */
function unitOfChange({ unit }: KnownItem, measure: Measure): string | null {
  if (measure.rough !== null) return null
  if (unit === '%') return /百分点$/.test(measure.unit) ? unit : null
  if (sameUnit(measure.unit, unit) || (unit !== '' && measure.behind.startsWith(unit))) return unit
  return measure.unit !== '' && figureIn(measure.number, measure.unit, unit) ? measure.unit : null
}

interface Change {
  readonly now: Decimal
  readonly then: Decimal
  readonly unit: string
  readonly own: string
}

/** The difference, exact or rounded, or that of the two figures as they are said. */
function saysChange({ number }: Measure, { now, then, unit, own }: Change): boolean {
  const size = decimalText(absolute(subtract(now, then)))
  if (unit !== own) return saysFigure({ number, unit }, size, own)
  return isSaidAs(number, absolute(subtract(now, then))) || isOfRounded(number, now, then)
}

/** The difference of the two figures as they are said, each with as many decimals. */
const isOfRounded = (said: Decimal, now: Decimal, then: Decimal): boolean => {
  const change = subtract(rounded(now, said.decimals), rounded(then, said.decimals))
  return compare(said, absolute(change)) === 0
}
