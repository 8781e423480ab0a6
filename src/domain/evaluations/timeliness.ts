/** Whether a filing comes in time: its days, what an extension adds, and what stays visible of being late. */

import { beijingDay, daysBetween } from '../calendar/day.ts'

/** The days of one filing. */
export interface FilingDays {
  /** The day the track asks for, included to 24:00 Beijing time; null: none. */
  readonly dueOn: string | null
  /** The last day on which the unit may still file; null: filing never locks. */
  readonly hardDueOn: string | null
  /** Granted to this unit; null: nothing was. */
  readonly extendedTo: string | null
}

/** The day that counts for the unit: the extension, where one was granted. */
export const countingDay = ({ dueOn, extendedTo }: FilingDays): string | null => extendedTo ?? dueOn

/** The day after which the unit can no longer file: an extension moves it along, never forward. */
export function lockingDay({ hardDueOn, extendedTo }: FilingDays): string | null {
  if (hardDueOn === null) return null
  return extendedTo !== null && extendedTo > hardDueOn ? extendedTo : hardDueOn
}

export interface Timeliness {
  /** Late 逾期: the day that counts ended before the first submission. What is made good later stays late. */
  readonly late: boolean
  /** Days late: up to the first submission, or up to today while there is none. 0: not late. */
  readonly lateDays: number
  /** In time by extension alone: after the track's own day, not after the granted one. */
  readonly byExtension: boolean
}

/**
 * How a filing stands to its days. It counts as made today at the latest: an example stands still at its day while
 * real clocks go on. A track without a day presses nobody.
 */
export function timelinessOf(
  days: FilingDays,
  { firstFiledAt, today }: { firstFiledAt: Date | null; today: string },
): Timeliness {
  const counting = countingDay(days)
  if (counting === null) return { late: false, lateDays: 0, byExtension: false }
  const filedOn = firstFiledAt === null ? today : beijingDay(firstFiledAt)
  const day = filedOn < today ? filedOn : today
  const lateDays = Math.max(0, daysBetween(counting, day))
  const afterOwn = days.dueOn !== null && day > days.dueOn
  return { late: lateDays > 0, lateDays, byExtension: afterOwn && lateDays === 0 }
}
