/** Reminders 提醒 before, on and after a due day. */

import { daysBetween } from '../calendar/day.ts'

export interface ReminderRule {
  /** Days before the due day, 0 for the day itself. */
  readonly before: readonly number[]
  /** Days after the due day. */
  readonly after: readonly number[]
}

// A reminder that a standstill kept back for longer says nothing that the list of duties does not say better.
const stalesAfterDays = 7

/**
 * The reminder that stands at today's place, as days left: 7 a week before, 0 on the day, -3 three days after.
 * Of several that passed while nothing ran only the newest counts: nobody gets a heap of them. null: none is due.
 * What was already sent is the caller's to know. A filing that was filed once and came back is not overdue for it: it
 * is reminded up to its day, not after.
 */
export function dueReminder(
  { dueOn, isFiled = false }: { dueOn: string; isFiled?: boolean },
  today: string,
  { before, after }: ReminderRule,
): number | null {
  const left = daysBetween(today, dueOn)
  if (isFiled && left < 0) return null
  const passed = [...before, ...after.map((days) => -days)].filter((place) => place >= left)
  if (passed.length === 0) return null
  const newest = Math.min(...passed)
  return newest - left <= stalesAfterDays ? newest : null
}
