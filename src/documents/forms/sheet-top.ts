/** The lines above a table: title, unit with cut-off and unit of measure, who filled in and who answers for it. */

import type { Worksheet } from 'exceljs'
import { unitLine } from '#domain/workbooks/heads.ts'
import { isInRows, type SheetLayout } from '#domain/workbooks/layout.ts'
import { say } from '#words/say.ts'
import { officialDay } from '../official-format/dates.ts'
import { writeText } from './cell-content.ts'
import { firstColumn, rowsAt } from './places.ts'
import { alignments, fonts } from './style.ts'
import { rowHeight } from './text-height.ts'
import type { UnitWorkbookView } from './view.ts'

/** The title of a sheet; example data says so in it. */
export function sheetTitle({ evaluationName, example }: UnitWorkbookView, sheet: string): string {
  const title = say('zh-CN', 'workbookSheets', 'title', { evaluation: evaluationName, sheet })
  return example ? say('zh-CN', 'workbookSheets', 'exampleTitle', { title }) : title
}

/** The cut-offs as days of an official document. */
export const cutOffDays = ({ cutOffs }: UnitWorkbookView) => ({
  yearly: officialDay(cutOffs.yearly),
  monthly: officialDay(cutOffs.monthly),
  progress: officialDay(cutOffs.progress),
})

export function writeAbove(
  sheet: Worksheet,
  layout: SheetLayout,
  { view, widths }: { view: UnitWorkbookView; widths: readonly number[] },
): void {
  const { subject, columns } = layout
  const hasFigures = columns.some(({ key }) => key === 'measure')
  const cutOffs = say('zh-CN', 'workbookSheets', hasFigures ? 'cutOffsFigures' : 'cutOffsProgress', {
    ...cutOffDays(view),
  })
  const measures = hasFigures ? measuresText(layout) : ''
  spread(sheet, rowsAt.title, widths, [{ text: sheetTitle(view, layout.name), align: 'center' }])
  spread(sheet, rowsAt.unit, widths, [
    { text: unitLine(view.unitName), align: 'left' },
    { text: cutOffs, align: measures === '' ? 'right' : 'center' },
    ...(measures === '' ? [] : [{ text: measures, align: 'right' as const }]),
  ])
  spread(sheet, rowsAt.signing, widths, signingParts(isInRows(subject) ? 3 : 4))
  sheet.getCell(rowsAt.title, firstColumn).font = fonts.title
  sheet.getRow(rowsAt.title).height = 36
  const third = widths.reduce((sum, width) => sum + width, 0) / (measures === '' ? 2 : 3)
  sheet.getRow(rowsAt.unit).height = Math.max(24, rowHeight([{ text: cutOffs, width: third * 0.8 }], 1))
  sheet.getRow(rowsAt.signing).height = 24
}

/** The one unit of measure all figures of a table have, else that each row names its own. */
function measuresText({ rows }: SheetLayout): string {
  const cells = rows.flatMap((row) => row.cells.filter(({ column }) => column === 'measure'))
  const [only, ...others] = new Set(cells.map(({ shown }) => shown))
  return only && others.length === 0
    ? say('zh-CN', 'workbookSheets', 'oneMeasure', { measure: only })
    : say('zh-CN', 'workbookSheets', 'measures')
}

/** Puts back what people wrote into the lines to sign. `above` are the texts over the table of their file. */
export function writeSigned(sheet: Worksheet, above: readonly string[]): void {
  sheet.getRow(rowsAt.signing).eachCell((cell) => {
    const own = cell.text
    const named = own.slice(0, own.indexOf('：') + 1)
    const signed = above.find((text) => named !== '' && text.startsWith(named) && text !== own)
    if (signed !== undefined) writeText(cell, signed)
  })
}

const signing = ['filler', 'phone', 'filledOn', 'head'] as const

/** Who filled in, telephone, date and head, in so many cells: a table of few columns joins the last ones. */
function signingParts(count: number): Part[] {
  const texts = signing.map((key) => say('zh-CN', 'workbookSheets', key))
  const joined = [...texts.slice(0, count - 1), texts.slice(count - 1).join(' '.repeat(16))]
  return joined.map((text) => ({ text, align: 'left', open: true }))
}

interface Part {
  readonly text: string
  readonly align: 'left' | 'center' | 'right'
  /** May be written into. */
  readonly open?: boolean
}

/** Parts one beside the other over a table's width, each as wide as whole columns allow. */
function spread(sheet: Worksheet, row: number, widths: readonly number[], parts: readonly Part[]): void {
  const total = widths.reduce((sum, width) => sum + width, 0)
  let from = 0
  for (const [at, { text, align, open }] of parts.entries()) {
    const furthest = widths.length - (parts.length - 1 - at)
    const to = Math.min(furthest, columnAt(widths, (total * (at + 1)) / parts.length, from))
    const cell = sheet.getCell(row, firstColumn + from)
    cell.style = { font: fonts.line, alignment: alignments[align], protection: { locked: open !== true } }
    writeText(cell, text)
    if (to - from > 1) sheet.mergeCells(row, firstColumn + from, row, firstColumn + to - 1)
    from = to
  }
}

/** The column that begins nearest to a width, at least one after `from`; the end where none is left. */
function columnAt(widths: readonly number[], wanted: number, from: number): number {
  let sum = 0
  for (const [at, width] of widths.entries()) {
    if (sum + width / 2 >= wanted && at > from) return at
    sum += width
  }
  return widths.length
}
