/** A period in words: 2023-H1 is 2023年上半年. */

import { parsePeriod } from '#domain/periods/period.ts'
import type { Language } from './language.ts'
import { say } from './say.ts'

/** The words of a canonical period text; a text that names no period stays as it is. */
export function periodLabel(language: Language, text: string): string {
  const period = parsePeriod(text)
  if (!period) return text
  const { year, part, since, lastDay } = period
  if (since !== null) {
    const to = periodLabel(language, text.slice(text.indexOf('/') + 1))
    return say(language, 'parts', 'periodCumulative', { from: periodLabel(language, String(since)), to })
  }
  const month = Number(lastDay.slice(5, 7))
  if (part === 'year') return say(language, 'parts', 'periodYear', { year })
  if (part === 'half') return say(language, 'parts', month === 6 ? 'periodHalf1' : 'periodHalf2', { year })
  if (part === 'quarter') return say(language, 'parts', 'periodQuarter', { year, quarter: month / 3 })
  return say(language, 'parts', 'periodMonth', { year, month })
}
