/** Cut-offs 数据截止时点: the days up to which an evaluation reads figures and progress. */

import { isYearly, type Period } from './period.ts'

/** Each a day, 'YYYY-MM-DD'; the day itself is included. */
export interface CutOffs {
  /** For figures of whole years 年度数据. */
  readonly yearly: string
  /** For figures of half-years, quarters and months 月度数据. */
  readonly monthly: string
  /** For what is told about progress 任务进展. */
  readonly progress: string
}

/** The cut-off that holds for a figure of this period; for a progress text (period null) that of progress. */
export function cutOffFor(period: Period | null, cutOffs: CutOffs): string {
  if (period === null) return cutOffs.progress
  return period.part === 'year' ? cutOffs.yearly : cutOffs.monthly
}

/** Whether the period is over by its cut-off: a figure of a later period can only be an expectation. */
export const endsByCutOff = (period: Period, cutOffs: CutOffs): boolean =>
  period.lastDay <= cutOffFor(period, cutOffs)

/**
 * Whether what was reported still counts as 预计, whatever its grade says: it describes a day before the period
 * was over, or a progress text before the cut-off of progress (E2).
 */
export const countsAsEstimate = (asOf: string, period: Period | null, cutOffs: CutOffs): boolean =>
  asOf < (period === null ? cutOffs.progress : period.lastDay)

/** Values as they stand at a cut-off, with those that may not be compared with a yearly target beside them. */
export interface Standing<Value> {
  /** Yearly values on or before the cut-off, oldest first; the last one is the value at the cut-off. */
  readonly yearly: readonly Value[]
  /** Later values of other than yearly periods: shown, never compared (D3). */
  readonly setAside: readonly Value[]
}

/**
 * The values in use as they stand at the cut-off day of yearly figures.
 * One value a period at most: two for the same are a fault of the caller, who must choose the one in use.
 */
export function standingAt<Value extends { readonly period: Period }>(
  values: readonly Value[],
  cutOff: string,
): Standing<Value> {
  const ordered = values.toSorted((a, b) => (a.period.lastDay < b.period.lastDay ? -1 : 1))
  const yearly = ordered.filter(({ period }) => isYearly(period) && period.lastDay <= cutOff)
  const twice = yearly.find((value, at) => yearly[at - 1]?.period.text === value.period.text)
  if (twice) throw new Error(`two values in use for ${twice.period.text}`)
  const latest = yearly.at(-1)?.period.lastDay ?? ''
  return {
    yearly,
    setAside: ordered.filter(({ period }) => !isYearly(period) && period.lastDay > latest),
  }
}
