/** A series as the published files of Statistics Canada state it, and the words for its progress. */

/** Better as it rises, or better as it falls. */
export type Direction = 1 | -1

/** One series as the published files state it. null: not given. */
export interface GrowthSeries {
  readonly direction: Direction
  readonly baseYear: number | null
  readonly base: number | null
  readonly latestYear: number | null
  readonly latest: number | null
  readonly targetYear: number | null
  readonly target: number | null
  /** What the series can never pass, e.g. 100 for a share in per cent; looked at only without a target. */
  readonly limit: number | null
}

export const progressStatuses = [
  'target_achieved',
  'substantial_progress',
  'moderate_progress',
  'limited_progress',
  'deterioration',
  'not_available',
] as const
export type ProgressStatus = (typeof progressStatuses)[number]
