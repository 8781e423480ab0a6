/** Values and targets as a report writes them: exact numbers, their unit of measure, the mark of an estimate. */

import { type CutOffs, countsAsEstimate } from '../../periods/cut-off.ts'
import { parsePeriod } from '../../periods/period.ts'
import { targetMeasure } from '../../plans/field-measure.ts'
import type { IndicatorContent } from '../../plans/item.ts'
import type { Value } from '../../values/value.ts'
import { fillText, type ReportPhrases } from '../phrases.ts'

/** Stands behind an estimate in a table; the note under the table explains it. */
export const estimateMark = '*'

/** What the plan or a unit leaves out because it does not apply. */
export const notApplicable = '—'

/** Whether the value is 预计: graded so, or told before its period was over (E2). */
export const isEstimate = (value: Value, cutOffs: CutOffs): boolean =>
  value.grade === 'estimate' || countsAsEstimate(value.asOf, parsePeriod(value.period), cutOffs)

/** The asked periods of which an item's figure is still 预计; an expectation of the last year is none of them. */
export const estimatedPeriods = (
  values: readonly Value[],
  { periods, cutOffs }: { periods: readonly string[]; cutOffs: CutOffs },
): string[] =>
  periods.filter((period) => values.some((value) => value.period === period && isEstimate(value, cutOffs)))

/** '6.2' of an estimate → 6.2%（预计）. The number keeps the decimals it was written with. */
export function valueInText(
  phrases: ReportPhrases,
  { number }: Value,
  { unit, estimate }: { unit: string; estimate: boolean },
): string {
  const text = number + unit
  return estimate ? fillText(phrases('value.estimate'), { value: text }) : text
}

/** What a target is said from. */
export type TargetedContent = Pick<IndicatorContent, 'target' | 'unit' | 'direction'>

/**
 * The target with its unit of measure for a sentence: 6左右（年均） of % → 6%左右（年均）.
 * The plan's wording is kept; only a bare bracket is said in words, [600] being 累计600亿元 and [1] 提高1岁.
 */
export function targetInText(phrases: ReportPhrases, content: TargetedContent): string {
  const { target, direction } = content
  const { kind, value, text } = target
  if (value === null) return text
  const unit = targetUnitText(phrases, content)
  if (text === `[${value}]` && kind === 'cumulative')
    return fillText(phrases('target.cumulative'), { value: value + unit })
  if (text === `[${value}]` && kind === 'increment')
    return fillText(phrases(direction === 'down' ? 'target.decrement' : 'target.increment'), {
      value: value + unit,
    })
  const isSaid = [content.unit, unit].some((one) => one !== '' && text.includes(one))
  return isSaid ? text : text.replace(value, () => value + unit)
}

/** What the target's number is counted in; '' where it has none or no unit is given. */
export function targetUnitText(phrases: ReportPhrases, content: TargetedContent): string {
  const measure = content.target.value === null ? null : targetMeasure(content)
  if (measure === null) return ''
  if (measure === 'points') return phrases('unit.points')
  return measure === 'points_per_mille' ? phrases('unit.pointsPerMille') : measure.unit
}
