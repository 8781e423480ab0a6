/** What stands in a cell of an item's row: its text, or its exact figure, with what is wrong with it. */

import type { Place } from '../../findings/finding.ts'
import type { GridCell } from '../../grids/grid.ts'
import { hasNoteDigit } from '../../texts/note-digits.ts'
import { type DecompositionFinding, finding } from '../findings.ts'
import type { ColumnRole, Columns } from '../layout/columns.ts'
import { isNothing, oneLine, plainText } from '../layout/plain-text.ts'
import { isMeasure } from '../targets/measure.ts'

const listRoles = new Set<ColumnRole>(['lead', 'responsible', 'supporters'])

const errorValue = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/

/** The cell of a row under a column; null where the table has no such column. Cells under one merged head are one. */
export function cellAt(row: readonly GridCell[], columns: Columns, role: ColumnRole): GridCell | null {
  const column = columns.by[role]
  const cell = (column && row[column.at]) ?? null
  if (!column || !cell || column.to === column.at) return cell
  const beside = row
    .slice(column.at + 1, column.to + 1)
    .filter(({ text, continued }) => text !== '' && !continued)
  const texts = [cell, ...beside].flatMap(({ text }) => (text === '' ? [] : [text]))
  return {
    ...cell,
    text: texts.join(listRoles.has(role) ? '、' : ''),
    continued: cell.continued && beside.length === 0,
  }
}

/** Text of a cell on one line; '' for an error value or a formula that was never computed, which are reported. */
export function textOf(cell: GridCell | null, findings: DecompositionFinding[]): string {
  if (!cell) return ''
  if (errorValue.test(cell.text)) {
    findings.push(finding('error-value', cell))
    return ''
  }
  if (cell.formula !== null && cell.text === '' && !cell.continued)
    findings.push(finding('formula-without-result', { place: cell.place, text: `=${cell.formula}` }))
  return oneLine(cell.text)
}

/** Moves the decimal point two places: 0.062 is 6.2. */
function hundredfold(number: string): string {
  const [whole = '', fraction = ''] = number.replace('-', '').split('.')
  const digits = whole + fraction.padEnd(2, '0')
  const point = whole.length + 2
  const text = `${digits.slice(0, point).replace(/^0+(?=\d)/, '')}.${digits.slice(point)}`.replace(/\.$/, '')
  return number.startsWith('-') ? `-${text}` : text
}

const withDecimals = (number: string, decimals: number): string => {
  const [whole = '', fraction = ''] = number.split('.')
  return decimals > fraction.length ? `${whole}.${fraction.padEnd(decimals, '0')}` : number
}

/**
 * The figure of a cell as text: of a number cell the exact number with at least the decimals its format shows
 * (6 shown as 6.0 is 6.0), a percentage in points with its sign; what a format adds in words or brackets stays.
 */
export function figureText(cell: GridCell | null, findings: DecompositionFinding[]): string {
  const text = textOf(cell, findings)
  if (!cell || cell.number === null) return text
  const number = cell.percent ? hundredfold(cell.number) : cell.number
  const exact = withDecimals(number, cell.decimals ?? 0)
  if (cell.percent) return `${exact}%`
  return /^[+-]?[\d,.]+$/.test(text) ? exact : text
}

const figure = /^约?([+-]?\d+(?:,\d{3})*(?:\.\d+)?)(.*)$/

/** A plain figure, its unit of measure aside. */
export interface Figure {
  readonly value: string
  readonly unit: string
}

const marks = /[*＊①-⑳]+$/

/** '58.3', '92亿元', '3.7%', '约58' and '60.6*' are figures; '95以上' and '80-90' are none. */
export function plainFigure(text: string): Figure | null {
  const unmarked = text.replace(marks, '')
  if (hasNoteDigit(unmarked)) return null
  const [, value, behind = ''] = figure.exec(plainText(unmarked)) ?? []
  const unit = behind.replace(/左右$/, '')
  if (value === undefined || (unit !== '' && !isMeasure(unit))) return null
  return { value: value.replace(/,/g, '').replace(/^\+/, ''), unit }
}

/** The figure of a cell; null where nothing stands there, or what stands there is no figure, which is reported. */
export function figureOf(
  cell: GridCell | null,
  code: 'base-unreadable' | 'investment-unreadable',
  findings: DecompositionFinding[],
): Figure | null {
  const text = figureText(cell, findings)
  if (!cell || isNothing(text)) return null
  const read = plainFigure(text)
  if (!read) findings.push(finding(code, cell))
  else if (code === 'base-unreadable' && marks.test(text)) findings.push(finding('base-marked', cell))
  return read
}

/** The text with its lines, for what is long: 建设内容, 口径. */
export const linesOf = (cell: GridCell | null, findings: DecompositionFinding[]): string =>
  textOf(cell, findings) === '' ? '' : (cell?.text ?? '')

/** Place of a row's first column where a cell is missing. */
export const placeOf = (row: readonly GridCell[], cell: GridCell | null): Place =>
  cell?.place ?? row[0]?.place ?? {}
