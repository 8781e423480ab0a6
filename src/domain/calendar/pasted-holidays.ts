/** The State Council's yearly arrangement of holidays, read from the text of its notice. */

import { daysBetween, isDay } from './day.ts'
import { daysFromTo, weekdayOf } from './nature.ts'

export interface PastedHoliday {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly worked: readonly string[]
}

export const pastedDoubts = ['unread', 'no-year', 'count', 'weekday', 'worked-weekday', 'twice'] as const

/** What does not fit: the words it is about, and what they would have to be; '' where that is not known. */
export interface PastedDoubt {
  readonly code: (typeof pastedDoubts)[number]
  readonly found: string
  readonly expected: string
}

export interface PastedArrangement {
  /** Title and number of the notice; '' where the text has neither. */
  readonly source: string
  readonly holidays: readonly PastedHoliday[]
  readonly doubts: readonly PastedDoubt[]
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const
const dateText = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[（(]([^）)]*)[）)])?`
const rangeText = new RegExp(`${dateText}(?:\\s*(?:至|到|[—–~～-]+)\\s*${dateText})?`)
const lineText = /^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*)?([^\d\s：:，。]{2,12})[：:]\s*(.+)$/

/** One holiday a line: 名称：X月X日至X日放假……共X天。X月X日上班。 `year` where the text names none. */
export function readPastedHolidays(text: string, year: number | null): PastedArrangement {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const said = /(\d{4})年[^。\n]*(?:放假|节假日|休假)/.exec(text)?.[1]
  const base = said === undefined ? year : Number(said)
  const title = titleOf(lines)
  const number = /\S*〔\d{4}〕\d+号/.exec(text)?.[0] ?? ''
  const source = [title, title.includes(number) ? '' : number].filter((part) => part !== '').join(' ')
  const wanted = lines.filter((line) => /放假|休息|休假/.test(line) && /\d+日/.test(line))
  if (base === null)
    return { source, holidays: [], doubts: wanted.length === 0 ? [] : [doubt('no-year', '')] }
  const read = wanted.map((line) => readLine(line, base))
  const holidays = read.flatMap(({ holiday }) => holiday ?? [])
  return { source, holidays, doubts: [...read.flatMap(({ doubts }) => doubts), ...repeatedDays(holidays)] }
}

/** The heading may be broken into two lines. */
function titleOf(lines: readonly string[]): string {
  const at = lines.findIndex((line) => /通知(?:[（(][^）)]*[）)])?$/.test(line))
  const before = lines[at - 1] ?? ''
  return at < 0 ? '' : `${/关于[^。，：]*$/.test(before) ? before : ''}${lines[at]}`
}

const doubt = (code: PastedDoubt['code'], found: string, expected = ''): PastedDoubt => ({
  ...{ code, found, expected },
})

function readLine(line: string, year: number): { holiday: PastedHoliday | null; doubts: PastedDoubt[] } {
  const [, name, body = ''] = lineText.exec(line) ?? []
  const found = rangeText.exec(body)
  if (name === undefined || !found) return { holiday: null, doubts: [doubt('unread', line)] }
  const first = dateOf(found.slice(1, 5), { year, month: null })
  const startYear =
    name.includes('元旦') && first.month === 12 && found[1] === undefined ? year - 1 : first.year
  const from = { ...first, year: startYear }
  const last = found[7] === undefined ? from : laterOf(dateOf(found.slice(5, 9), from), from)
  const worked = workedIn(body, from)
  const days = [dayOf(from), dayOf(last), ...worked.map(dayOf)]
  if (!days.every(isDay) || dayOf(last) < dayOf(from))
    return { holiday: null, doubts: [doubt('unread', line)] }
  const holiday = { name, from: dayOf(from), to: dayOf(last), worked: worked.map(dayOf) }
  return {
    holiday,
    doubts: [
      ...countDoubts(body, holiday),
      ...[from, last, ...worked].flatMap(weekdayDoubts),
      ...workedDoubts(holiday),
    ],
  }
}

interface SaidDate {
  readonly year: number
  readonly month: number
  readonly date: number
  /** The day of the week the text says it is: 0 for Sunday; null: it says none. */
  readonly weekday: number | null
}

function dateOf(
  [saidYear, saidMonth, date, beside = '']: readonly (string | undefined)[],
  { year, month }: { readonly year: number; readonly month: number | null },
): SaidDate {
  const [, letter] = /(?:周|星期)([日天一二三四五六])/.exec(beside) ?? []
  const at = weekdays.findIndex((one) => one === (letter === '天' ? '日' : letter))
  return {
    year: saidYear === undefined ? year : Number(saidYear),
    month: saidMonth === undefined ? (month ?? 0) : Number(saidMonth),
    date: Number(date),
    weekday: at < 0 ? null : at,
  }
}

/** Over the turn of a year the later date names none. */
const laterOf = (date: SaidDate, from: SaidDate): SaidDate =>
  date.year === from.year && date.month < from.month ? { ...date, year: date.year + 1 } : date

const dayOf = ({ year, month, date }: SaidDate): string =>
  [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-')

/** Days worked for it, in the year that brings each nearest to the holiday. */
function workedIn(body: string, from: SaidDate): SaidDate[] {
  const sentences = body.split(/[。；;]/).filter((sentence) => /上班|补班/.test(sentence))
  return sentences.flatMap((sentence) => {
    const dates: SaidDate[] = []
    for (const found of sentence.matchAll(new RegExp(dateText, 'g'))) {
      const date = dateOf(found.slice(1), { year: from.year, month: dates.at(-1)?.month ?? from.month })
      dates.push(found[1] === undefined ? nearest(date, from) : date)
    }
    return dates
  })
}

function nearest(date: SaidDate, from: SaidDate): SaidDate {
  const years = [from.year, from.year - 1, from.year + 1].map((year) => ({ ...date, year }))
  const away = (one: SaidDate) => Math.abs(daysBetween(dayOf(from), dayOf(one)))
  return years.reduce((best, one) => (away(one) < away(best) ? one : best))
}

function countDoubts(body: string, { from, to }: PastedHoliday): PastedDoubt[] {
  const said = /共\s*(\d+)\s*天/.exec(body)
  const days = daysBetween(from, to) + 1
  return said && Number(said[1]) !== days ? [doubt('count', said[0], String(days))] : []
}

function weekdayDoubts(date: SaidDate): PastedDoubt[] {
  const real = weekdayOf(dayOf(date))
  if (date.weekday === null || date.weekday === real) return []
  return [doubt('weekday', `${dayOf(date)} 周${weekdays[date.weekday]}`, `周${weekdays[real]}`)]
}

const workedDoubts = ({ worked }: PastedHoliday): PastedDoubt[] =>
  worked
    .filter((day) => weekdayOf(day) !== 0 && weekdayOf(day) !== 6)
    .map((day) => doubt('worked-weekday', `${day} 周${weekdays[weekdayOf(day)]}`))

function repeatedDays(holidays: readonly PastedHoliday[]): PastedDoubt[] {
  const days = holidays.flatMap(({ from, to, worked }) => [...daysFromTo(from, to), ...worked])
  return [...new Set(days.filter((day, at) => days.indexOf(day) !== at))].map((day) => doubt('twice', day))
}
