/** A table where a writer put it into the running text: what fits its upright page, with nothing said twice. */

import type { Cell, ComposedTable, TableColumn, TableRow } from '../composed.ts'
import { fillText, type ReportPhrase, type ReportPhrases } from '../phrases.ts'
import { notApplicable } from '../text/value-words.ts'
import { cellMargin, tableMeasures, twipsPerHalfPoint, widthOf, 五号 } from './column-widths.ts'

/** The text of an upright page, 156 × 225 mm, in twips. */
const page = { width: 8845, height: 12738 }

/** Lines of a table and what stands around it, as they are set, in twips. */
const heights = { 五号: 300, 小五: 260, padding: 68, title: 400, above: 400, note: 380 }

/** A table lower than this share of the page is not parted by its end. */
const lowShare = 0.4

/** A cell of more lines is read across the page: a table that has one is turned. */
const mostLines = 8

/** Columns that say who answers and of what sort something is: without room they leave, in this order; figures never do. */
const leaving: readonly ReportPhrase[] = [
  'table.responsible',
  'table.nature',
  'table.kind',
  'table.content',
  'table.column',
]

/** The table as it stands in the text; null where it is too wide or too long for the page. */
export function tableInText(table: ComposedTable, phrases: ReportPhrases): ComposedTable | null {
  if (table.cutOff === null) return null
  const { shared, unit } = withUnitAbove(withoutLoneGroup(table), phrases)
  const cutOff = fillText(phrases('table.cutOffNote'), { cutOff: table.cutOff })
  const note = [table.note, cutOff].filter((line) => line !== '').join('\n')
  let standing: ComposedTable = { ...shared, note }
  for (const leaves of [null, ...leaving.map(phrases), ...choices(table, phrases)]) {
    if (leaves !== null) standing = without(standing, leaves)
    if (!tableMeasures(standing, page.width).fits) continue
    const height = heightOf(standing)
    if (height === null || height > page.height) return null
    return { ...standing, inText: { unit, staysWhole: height < page.height * lowShare } }
  }
  return null
}

/** What units answered by choosing leaves last. */
const choices = ({ columns, rows }: ComposedTable, phrases: ReportPhrases): string[] =>
  columns.flatMap(({ label, content }, at) =>
    content === 'short' && label !== phrases('table.unit') && !isBound(rows, at) ? [label] : [],
  )

const isBound = (rows: readonly TableRow[], at: number): boolean =>
  rows.some((row) => row.kind === 'item' && row.cells[at]?.key)

/** The field of all rows is no news of any. */
const withoutLoneGroup = (table: ComposedTable): ComposedTable =>
  table.rows.filter(({ kind }) => kind === 'group').length === 1 &&
  !table.rows.some((row) => row.kind === 'group' && row.stays)
    ? { ...table, rows: table.rows.filter(({ kind }) => kind === 'item') }
    : table

/** Where all rows share one unit of measure it stands over the table, once: 单位：%. */
function withUnitAbove(table: ComposedTable, phrases: ReportPhrases) {
  const label = phrases('table.unit')
  const at = table.columns.findIndex((column) => column.label === label)
  const units = new Set(table.rows.flatMap((row) => (row.kind === 'item' ? [row.cells[at]?.text ?? ''] : [])))
  const [unit = ''] = units
  if (at < 0 || units.size !== 1 || unit === notApplicable || unit === '')
    return { shared: table, unit: null }
  return { shared: without(table, label), unit: fillText(phrases('table.unitAbove'), { unit }) }
}

function without(table: ComposedTable, label: string): ComposedTable {
  const at = table.columns.findIndex((column) => column.label === label)
  if (at < 0 || isBound(table.rows, at)) return table
  const kept = <One>(all: readonly One[]): One[] => all.filter((_, index) => index !== at)
  return {
    ...table,
    columns: kept<TableColumn>(table.columns),
    rows: table.rows.map((row) => (row.kind === 'group' ? row : { ...row, cells: kept<Cell>(row.cells) })),
  }
}

/** With its title and note; null where a row of it is a column of words. */
function heightOf(table: ComposedTable): number | null {
  const { size, widths } = tableMeasures(table, page.width)
  const line = size < 五号 ? heights.小五 : heights.五号
  const linesIn = (text: string, at: number, width: number) => {
    const fitting = Math.max(1, ((widths[at] ?? width) - 2 * cellMargin) / (size * twipsPerHalfPoint))
    return text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(widthOf(part) / fitting)), 0)
  }
  const tallest = (texts: readonly string[]) =>
    Math.max(1, ...texts.map((text, at) => linesIn(text, at, page.width)))
  const rows = table.rows.map((row) =>
    row.kind === 'group' ? 1 : tallest(row.cells.map(({ text }) => text)),
  )
  const head = tallest(table.columns.map(({ label }) => label)) + 1
  const notes = table.note
    .split('\n')
    .reduce((sum, part) => sum + Math.ceil((widthOf(part) * 五号 * twipsPerHalfPoint) / page.width), 0)
  const around = heights.title + heights.above + notes * heights.note
  if (Math.max(...rows) > mostLines) return null
  return [head, ...rows].reduce((sum, lines) => sum + lines * line + heights.padding, around)
}
