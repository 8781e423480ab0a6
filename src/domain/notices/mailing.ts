/** When mail goes out: at once, once a day, or not at all; and when one that failed is tried again. */

import { beijingDay } from '../calendar/day.ts'

export const mailWhens = ['at_once', 'daily', 'none'] as const
export type MailWhen = (typeof mailWhens)[number]

// Minutes: a full box or a server that asks to come back later (greylisting) gets time.
const pauses = [1, 5, 30, 120, 480] as const

const minute = 60_000

/** A sending that answers nothing for so long counts as lost, and is tried again. */
export const lostAfter = 10 * minute

/** When to try again after so many attempts; null: it has failed for good. */
export function nextTry(attempts: number, now: Date): Date | null {
  const pause = pauses[attempts - 1]
  return pause === undefined ? null : new Date(now.getTime() + pause * minute)
}

const beijingOffset = 8 * 60 * minute

/**
 * The digest that is due by now: today's from the hour on in Beijing, until then yesterday's. It goes out for what
 * happened before its hour; what comes later waits for the next one.
 */
export function digestDue(hour: number, now: Date): { day: string; before: Date } {
  const day = beijingDay(new Date(now.getTime() - hour * 60 * minute))
  return { day, before: new Date(Date.parse(day) - beijingOffset + hour * 60 * minute) }
}
