/** What an OpenDocument cell holds: the text a person sees beside the exact value. */

import { shortestWritten, trimmed } from '../sheets/numbers.ts'
import { type RawCell, textCell } from '../sheets/raw-table.ts'
import type { CellFormat } from './cell-formats.ts'

export interface WrittenValue {
  /** float, percentage, currency, date, time, boolean, string; null where the cell has no value. */
  readonly type: string | null
  readonly value: string | null
  readonly formula: string | null
  /** The cell's paragraphs. */
  readonly shown: string
}

/** 'of:=[.G7]+30' without what precedes the formula. */
export const formulaText = (written: string): string => written.replace(/^[\w-]+:(?==)/, '').replace(/^=/, '')

const dayOne = Date.UTC(1899, 11, 30)

/** Days as workbooks count them; null for a date with a time. */
function serialOf(date: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T00:00:00)?$/.exec(date) ?? []
  if (!year) return null
  return String((Date.UTC(Number(year), Number(month) - 1, Number(day)) - dayOne) / 86_400_000)
}

/** 07/05/33 means another day in every country: the date itself is told instead. */
const isAmbiguous = (shown: string): boolean => /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(shown)

function dateCell({ value, formula, shown }: WrittenValue): RawCell {
  const date = (value ?? '').replace(/T00:00:00$/, '')
  const text = shown === '' || isAmbiguous(shown) ? date : shown
  return { text, number: serialOf(date), decimals: null, percent: false, formula }
}

const numeric = new Set(['float', 'percentage', 'currency'])

const numberOf = ({ type, value }: WrittenValue): number =>
  numeric.has(type ?? '') && (value ?? '').trim() !== '' ? Number(value) : Number.NaN

/** A formula without a stored result stays without text and number. */
export function cellOf(written: WrittenValue, format: CellFormat): RawCell {
  const { type, value, formula } = written
  const shown = trimmed(written.shown)
  if (type === 'date' && value !== null) return dateCell({ ...written, shown })
  if (type === 'boolean') return textCell(value === 'true' ? 'TRUE' : 'FALSE', formula)
  const exact = numberOf(written)
  if (!Number.isFinite(exact)) return textCell(shown === '' ? trimmed(value ?? '') : shown, formula)
  const number = shortestWritten(value ?? '')
  const percent = format.percent || type === 'percentage'
  const isGeneral = format.decimals === null && !percent && mayBeCut.test(shown)
  return {
    text: shown === '' || isGeneral ? number : shown,
    number,
    decimals: format.decimals,
    percent,
    formula,
  }
}

/** A number that the format General may have cut to the column's width. */
const mayBeCut = /^(-?[\d.,]+(E[+-]?\d+)?|#+)$/i
