/** Periods and days in the words of a report. */

import { parsePeriod } from '../../periods/period.ts'
import { fillText, type ReportPhrases } from '../phrases.ts'

/** 2022 → 2022年, 2023-H1 → 2023年上半年; a text that names no period stays as it is. */
export function periodWords(phrases: ReportPhrases, text: string): string {
  const period = parsePeriod(text)
  if (period === null) return text
  if (period.since !== null)
    return fillText(phrases('period.since'), {
      since: period.since,
      end: periodWords(phrases, text.slice(text.indexOf('/') + 1)),
    })
  const { year } = period
  const last = Number(period.lastDay.slice(5, 7))
  if (period.part === 'year') return fillText(phrases('period.year'), { year })
  if (period.part === 'half') return fillText(phrases(last === 6 ? 'period.half1' : 'period.half2'), { year })
  if (period.part === 'quarter') return fillText(phrases('period.quarter'), { year, quarter: last / 3 })
  return fillText(phrases('period.month'), { year, month: last })
}

/** '2023-06-30' → 2023年6月30日. */
export function dayWords(phrases: ReportPhrases, day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return fillText(phrases('day'), { year, month, day: date })
}
