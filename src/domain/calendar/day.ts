/** Days: 'YYYY-MM-DD' text. A day runs to 24:00 Beijing time, which has no summer time. */

const beijingOffset = 8 * 60 * 60 * 1000
const dayLength = 24 * 60 * 60 * 1000

/** The day it is in Beijing at this instant. */
export const beijingDay = (now: Date): string =>
  new Date(now.getTime() + beijingOffset).toISOString().slice(0, 10)

/** Whole days from one day to another; negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength)

/** The first instant after this day has ended in Beijing. */
export const endOfBeijingDay = (day: string): Date => new Date(Date.parse(day) + dayLength - beijingOffset)
