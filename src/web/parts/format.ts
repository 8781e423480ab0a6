/** How days, instants and periods are written for a reader. */

import type { Language } from '#words/language.ts'
import { say } from '#words/say.ts'

const beijing = 'Asia/Shanghai'

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
export const instantText = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: beijing }).format(
    new Date(instant),
  )

function simplePeriod(language: Language, period: string): string {
  const [year = '', part] = period.split('-')
  if (part === undefined) return say(language, 'parts', 'periodYear', { year })
  if (part === 'H1') return say(language, 'parts', 'periodHalf1', { year })
  if (part === 'H2') return say(language, 'parts', 'periodHalf2', { year })
  if (part.startsWith('Q')) return say(language, 'parts', 'periodQuarter', { year, quarter: part.slice(1) })
  return say(language, 'parts', 'periodMonth', { year, month: Number(part) })
}

/** A period in words: 2022年, 2023年上半年, 2021年至2023年6月累计. */
export function periodText(language: Language, period: string): string {
  const [from = '', to] = period.split('/')
  if (to === undefined) return simplePeriod(language, from)
  return say(language, 'parts', 'periodCumulative', {
    from: simplePeriod(language, from),
    to: simplePeriod(language, to),
  })
}
