/** How far a yearly value is from the base, another year or the target, in words with its direction. */

import { type Decimal, parseDecimal, sign, subtract } from '../../decimal.ts'
import type { Figure } from '../figure.ts'
import type { ReportMaterial } from '../material.ts'
import { fillText, type ReportPhrases } from '../phrases.ts'
import { periodWords } from '../text/period-words.ts'
import { changeText, isEqual, sizeText } from './change-words.ts'
import { goalOf, isReached } from './goal.ts'
import { type Indicator, type YearValue, yearlyValues } from './yearly.ts'

type Difference = Extract<Figure, { kind: 'difference' }>

export interface Said {
  readonly text: string
  readonly valueIds: readonly string[]
}

/**
 * 比2020年提高0.6个百分点, 与2021年持平, 距2025年规划目标还差3.1个百分点. Null where a side is missing or the two do not
 * compare. Amounts are compared by their difference alone: 增长…% of an amount is said at constant prices, which two
 * amounts do not give.
 */
export function differenceText(
  material: ReportMaterial,
  phrases: ReportPhrases,
  { itemId, from, period }: Difference,
): Said | null {
  const indicator = material.indicators.find((one) => one.itemId === itemId)
  const yearly = indicator ? yearlyValues(indicator, material) : []
  const value = yearly.find(({ year }) => String(year) === period)
  if (!indicator || !value || isUnclear(indicator)) return null
  if (from === 'target') return fromTarget(phrases, indicator, value)
  const other = from === 'base' ? baseOf(indicator, value) : yearOf(yearly, from)
  if (other === null) return null
  const when = other.year === null ? phrases('table.base') : periodWords(phrases, String(other.year))
  const change = subtract(value.number, other.number)
  const { content } = indicator.item
  const text = isEqual(value.number, other.number)
    ? fillText(phrases('difference.same'), { when })
    : fillText(phrases('difference.changed'), {
        when,
        change: changeText(phrases, content, { change, fromBelow: sign(other.number) < 0 }),
      })
  return { text, valueIds: [value.id, ...other.ids] }
}

/** A share that is to change over the whole period is reported by what it changed, which is no level to compare. */
const isUnclear = ({ item: { content } }: Indicator): boolean =>
  content.target.kind === 'cumulative' && /[%％‰]/.test(content.unit)

interface Other {
  readonly number: Decimal
  readonly year: number | null
  readonly ids: readonly string[]
}

function baseOf({ item: { content } }: Indicator, value: YearValue): Other | null {
  const number = content.base === null ? null : parseDecimal(content.base)
  const isRate = content.target.kind === 'annual_growth' || content.target.kind === 'relative'
  if (number === null || isRate || (content.baseYear ?? 0) >= value.year) return null
  return { number, year: content.baseYear, ids: [] }
}

function yearOf(yearly: readonly YearValue[], from: string): Other | null {
  const other = yearly.find(({ year }) => String(year) === from)
  return other ? { number: other.number, year: other.year, ids: [other.id] } : null
}

function fromTarget(phrases: ReportPhrases, { item: { content } }: Indicator, value: YearValue): Said | null {
  const goal = goalOf(content)
  if (goal === null) return null
  const goalYear = content.targetYear === null ? '' : periodWords(phrases, String(content.targetYear))
  const gap = subtract(value.number, goal.level)
  const fillings = { year: goalYear, size: sizeText(phrases, content, gap) }
  const phrase = isEqual(value.number, goal.level)
    ? 'difference.atTarget'
    : !isReached(goal, value.number)
      ? 'difference.short'
      : sign(gap) > 0
        ? 'difference.above'
        : 'difference.below'
  return { text: fillText(phrases(phrase), fillings), valueIds: [value.id] }
}
