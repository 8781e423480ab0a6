/** Days: 'YYYY-MM-DD' text. A day runs to 24:00 Beijing time, which has no summer time. */

const beijingOffset = 8 * 60 * 60 * 1000
const dayLength = 24 * 60 * 60 * 1000

/** Whether the text names a day of the calendar; '2023-02-29' does not. Days compare as texts do. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** The day it is in Beijing at this instant. */
export const beijingDay = (now: Date): string =>
  new Date(now.getTime() + beijingOffset).toISOString().slice(0, 10)

/** Whole days from one day to another; negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength)

/** The day so many days later; earlier where `days` is negative. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)

/** Whether something happened within the 24 hours before now. */
export const isSinceYesterday = (at: Date, now: Date): boolean => now.getTime() - at.getTime() < dayLength
