/** Which figures still stand on estimates, and which of them an official one could replace by now (D2). */

import { type CutOffs, countsAsEstimate } from '../periods/cut-off.ts'
import { parsePeriod } from '../periods/period.ts'
import type { Standing } from './published.ts'
import type { Value } from './value.ts'

/**
 * estimate 预计: graded so. early: it describes a day before its period was over. preliminary 初步. waiting: official,
 * but not confirmed by the statistics office.
 */
export const estimateReasons = ['estimate', 'early', 'preliminary', 'waiting'] as const
export type EstimateReason = (typeof estimateReasons)[number]

/** Why the figure is not official yet; null: it is. */
export function estimateReason(
  { grade, asOf, period }: Pick<Value, 'grade' | 'asOf' | 'period'>,
  { cutOffs, standing }: { cutOffs: CutOffs; standing: Standing },
): EstimateReason | null {
  if (grade === 'estimate') return 'estimate'
  if (countsAsEstimate(asOf, parsePeriod(period), cutOffs)) return 'early'
  if (grade === 'preliminary') return 'preliminary'
  return standing === 'waiting' || standing === 'objected' ? 'waiting' : null
}

/** Whether the period is over, so that what really was can be known. */
export const isReplaceable = (period: string, today: string): boolean =>
  (parsePeriod(period)?.lastDay ?? today) < today
