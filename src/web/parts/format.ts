/** How days and instants are written for a reader. Periods are worded by `words/period-label`. */

import { readableInstant } from '#words/instant.ts'
import type { Language } from '#words/language.ts'

/** A day to be read: 2023年6月30日（周五）; Fri 30 June 2023. Tables show the day as it is kept. */
export function dayText(language: Language, day: string): string {
  const noon = new Date(`${day}T12:00:00Z`)
  const at = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { ...options, timeZone: 'UTC' }).format(
      noon,
    )
  if (language === 'en') return at({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })
  return `${at({ year: 'numeric', month: 'long', day: 'numeric' })}（${at({ weekday: 'short' })}）`
}

/** An instant as the clock in Beijing showed it: 2023-06-30 14:05. */
export const instantText = (instant: string): string => String(readableInstant(instant))
