/** A number of a workbook as a person sees it: exact to 15 digits, in its number format, with the decimals that shows. */

import { SSF } from '@e965/xlsx'
import { Refusal } from '#domain/refusal.ts'
import { readingLimits } from '../limits.ts'
import type { RawCell } from './raw-table.ts'

/** A number as written, in shortest form. */
export const shortestWritten = (written: string): string =>
  isShortest(written) ? written : shortestNumber(Number(written))

/** A double in shortest form to 15 digits, without exponent: what Excel itself stores and shows. */
function shortestNumber(value: number): string {
  const written = String(value)
  // Fifteen digits, a sign and a point at most: it is the shortest form already.
  if (written.length < 17 && !written.includes('e')) return written === '-0' ? '0' : written
  const text = String(Number(value.toPrecision(15)))
  const [mantissa = text, exponent] = text.split('e')
  if (exponent === undefined) return text === '-0' ? '0' : text
  const negative = mantissa.startsWith('-')
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const point = whole.length + Number(exponent)
  const digits = whole + fraction
  const plain =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : digits.length > point
        ? `${digits.slice(0, point)}.${digits.slice(point)}`
        : digits.padEnd(point, '0')
  return negative ? `-${plain}` : plain
}

/** A number format without its literals, colours and conditions, first section only. */
const bareFormat = (format: string): string =>
  (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')

function decimalsOf(format: string): number | null {
  const bare = bareFormat(format)
  if (/general|@|[ymdhs]/i.test(bare) || !/[0#?]/.test(bare)) return null
  return /\.([0?]*)/.exec(bare)?.[1]?.length ?? 0
}

/** Without blanks around it. An expression that looks for blanks at the end takes ever longer where many stand before. */
export const trimmed = (text: string): string => text.replace(/\r\n?/g, '\n').trim()

/** Formats that have a number only, and what they mean in Chinese editions. */
const chineseFormats: Readonly<Record<number, string>> = {
  14: 'yyyy-mm-dd',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PM h"时"mm"分"',
  35: 'AM/PM h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PM h"时"mm"分"',
  56: 'AM/PM h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The format of a number that is not defined in the file. */
export const builtInFormat = (number: number): string =>
  chineseFormats[number] ?? SSF.get_table()[number] ?? 'General'

/** What writing the numbers of one file in their formats has cost so far. */
export interface Formatting {
  work: number
  /** How often a format could not be written, by its code and the sign of the number. */
  readonly failed: Map<string, number>
}

export const newFormatting = (): Formatting => ({ work: 0, failed: new Map() })

export interface NumberFormat {
  readonly code: string
  readonly general: boolean
  readonly decimals: number | null
  readonly percent: boolean
}

/** No program writes a longer one: Excel takes it for damage. */
const longestFormat = 255

/** Refuses what is too long to be a format. */
export const numberFormat = (code: string): NumberFormat => ({
  code: soundCode(code),
  general: /^general$|^@$/i.test(code),
  decimals: decimalsOf(code),
  percent: bareFormat(code).includes('%'),
})

function soundCode(code: string): string {
  if (code.length > longestFormat) throw new Refusal('file-damaged', { found: code.slice(0, 80) })
  return code
}

export const generalFormat = numberFormat('General')

/** A format that failed so often is not tried again: failing takes the library several times as long as writing. */
const mostFailures = 100
/** Beyond it no number is shown by a format that a person has chosen. */
const longestShown = 30
/** What failing, or writing more than that, counts for beside the signs of the format. */
const unusualWork = 2000

/** null where the library does not know the format: the number itself is shown. */
function formatted(value: number, { code }: NumberFormat, given: CellContext): string | null {
  const { date1904, formatting } = given
  const key = `${code} ${Math.sign(value)}`
  const failures = formatting.failed.get(key) ?? 0
  if (failures >= mostFailures) return null
  try {
    const shown = SSF.format(code, value, { date1904 })
    if (shown.length > longestShown) formatting.work += unusualWork
    return shown
  } catch {
    formatting.failed.set(key, failures + 1)
    formatting.work += unusualWork
    return null
  }
}

const shortest = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/

/** A number written in its shortest form already, of fifteen digits at most. */
const isShortest = (written: string): boolean =>
  written.length < 16 && written !== '-0' && shortest.test(written)

/** What a number's text depends on beside its format. */
interface CellContext {
  readonly formula: string | null
  readonly date1904: boolean
  readonly formatting: Formatting
}

/** Each sign of a format is held against others, for every number that is written in it. */
function refuseMuchFormatting(formatting: Formatting, code: string): void {
  formatting.work += Math.ceil(code.length ** 2 / 64)
  if (formatting.work > readingLimits.formatting) throw new Refusal('file-format-too-heavy', { found: code })
}

/** A number as a file writes it; null where it is none. */
export function writtenNumber(written: string, format: NumberFormat, given: CellContext): RawCell | null {
  if (format.general && isShortest(written)) {
    const { formula } = given
    return { text: written, number: written, decimals: null, percent: false, formula }
  }
  const value = Number(written)
  return Number.isFinite(value) ? numberCell(value, format, given) : null
}

/** A plain number is shown in full, whatever the column's width or the format General would cut. */
export function numberCell(value: number, format: NumberFormat, given: CellContext): RawCell {
  const number = shortestNumber(value)
  if (!format.general) refuseMuchFormatting(given.formatting, format.code)
  const text = format.general ? number : trimmed(formatted(value, format, given) ?? number)
  return { text, number, decimals: format.decimals, percent: format.percent, formula: given.formula }
}
