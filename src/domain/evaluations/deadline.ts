/** Deadlines 时限 of a track, and when a filing is late. */

import { beijingDay } from '../calendar/day.ts'

/** Who owes what a deadline is about. */
export const parties = ['units', 'coordinator', 'plan_leads'] as const
export type Party = (typeof parties)[number]

export interface Deadline {
  /** What is due, as the work plan words it. */
  readonly text: string
  readonly by: Party
  /** Who receives it. */
  readonly to: string
  /** The day it is due, that day included to 24:00 Beijing time. */
  readonly dueOn: string
}

/** The day the units' own reports are due: of the first deadline that is not the coordinator's; null where none is. */
export const unitsDueOn = (deadlines: readonly Deadline[]): string | null =>
  deadlines.find((d) => d.by !== 'coordinator')?.dueOn ?? null

/** The day of the coordinator's own first deadline; a track without one presses nobody. */
export const coordinatorDueOn = (deadlines: readonly Deadline[]): string | null =>
  deadlines.find((d) => d.by === 'coordinator')?.dueOn ?? null

interface Filed {
  readonly dueOn: string | null
  /** The instant of the first submission; null while there was none. */
  readonly firstFiledAt: Date | null
  readonly today: string
}

/**
 * Late 逾期: the due day ended before the first submission. What is made good later stays late.
 * A filing counts as made today at the latest: an example stands still at its day while real clocks go on.
 */
export function isLate({ dueOn, firstFiledAt, today }: Filed): boolean {
  if (dueOn === null) return false
  const filedOn = firstFiledAt === null ? today : beijingDay(firstFiledAt)
  return (filedOn < today ? filedOn : today) > dueOn
}
