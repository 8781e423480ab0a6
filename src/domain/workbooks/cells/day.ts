/** The day a cell states, from the usual written forms or from a workbook's own date. */

import { isDay } from '../../calendar/day.ts'
import type { GridCell } from '../../grids/grid.ts'
import { type CellReading, unreadable, valueRead } from './reading.ts'
import { narrow } from './text.ts'

const written =
  /^(\d{4})(?:([-./])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日?)(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?)?$/

/** '2023-06-30', '2023.6.30', '2023/6/30', '2023年6月30日' as a day; null for anything else. */
export function parseDay(text: string): string | null {
  if (text.length > 60) return null
  const found = written.exec(narrow(text).replace(/\s*([年月日])\s*/g, '$1'))
  if (!found) return null
  const [, year = '', , month, day, monthWord, dayWord] = found
  return dayOf(year, month ?? monthWord ?? '', day ?? dayWord ?? '')
}

function dayOf(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : null
}

/** Reads a day. A month or a part of one is not a day; the last day it can mean is suggested. */
export function readDay(cell: GridCell): CellReading {
  const day = parseDay(cell.text) ?? dayOfDateCell(cell)
  if (day) return valueRead(day)
  const right = lastDayMeant(cell)
  return unreadable(right === '' ? { code: 'not-a-day' } : { code: 'day-unclear', details: { right } })
}

const firstSerial = Date.UTC(1899, 11, 30)
const msPerDay = 86_400_000

/** The day a workbook's day number means; null where the number is none between 1950 and 2100. */
export function dayOfSerial(serial: string): string | null {
  const days = Math.floor(Number(serial))
  if (!(days >= 18_264 && days < 73_051)) return null
  return new Date(firstSerial + days * msPerDay).toISOString().slice(0, 10)
}

/**
 * The day of a cell that holds a day number and shows it in a date format that is not one of the written forms.
 * What it shows must agree with the number: workbooks count from 1900 or, rarely, from 1904.
 */
function dayOfDateCell({ number, text }: GridCell): string | null {
  const day = number === null ? null : dayOfSerial(number)
  if (!day || text.trim() === number) return null
  const shown = (narrow(text).match(/\d+/g) ?? []).map(Number)
  const [year = 0, , dayOfMonth = 0] = day.split('-').map(Number)
  const agrees = shown.includes(dayOfMonth) && (shown.includes(year) || shown.includes(year % 100))
  return agrees ? day : null
}

function lastDayMeant({ number, text }: GridCell): string {
  const month = /^(\d{4})(?:[-./]|年)(\d{1,2})(?:月?[底末]?)?$/.exec(narrow(text.slice(0, 60)))
  if (month) {
    const last = new Date(Date.UTC(Number(month[1]), Number(month[2]), 0))
    return Number.isNaN(last.getTime()) ? '' : last.toISOString().slice(0, 10)
  }
  return number === null ? '' : (dayOfSerial(number) ?? '')
}
