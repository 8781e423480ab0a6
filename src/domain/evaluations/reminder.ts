/** Reminders 提醒 before, on and after a due day. */

import { daysBetween } from '../calendar/day.ts'

export interface ReminderRule {
  /** Days before the due day, 0 for the day itself. */
  readonly before: readonly number[]
  /** Days after the due day. */
  readonly after: readonly number[]
}

export const standardReminders: ReminderRule = { before: [7, 3, 1, 0], after: [1, 3, 7] }

// A reminder that a standstill kept back for longer says nothing that the list of duties does not say better.
const stalesAfterDays = 7

/**
 * The reminder that stands at today's place, as days left: 7 a week before, 0 on the day, -3 three days after.
 * Of several that passed while nothing ran only the newest counts: nobody gets a heap of them. null: none is due.
 * What was already sent is the caller's to know.
 */
export function dueReminder(dueOn: string, today: string, { before, after }: ReminderRule): number | null {
  const left = daysBetween(today, dueOn)
  const passed = [...before, ...after.map((days) => -days)].filter((place) => place >= left)
  if (passed.length === 0) return null
  const newest = Math.min(...passed)
  return newest - left <= stalesAfterDays ? newest : null
}
