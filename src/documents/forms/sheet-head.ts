/** The two-row head of a table, with notes that say what a column asks. */

import type { Cell, Worksheet } from 'exceljs'
import type { LayoutCell, LayoutColumn, SheetLayout } from '#domain/workbooks/layout.ts'
import { writeText } from './cell-content.ts'
import { firstColumn, rowsAt } from './places.ts'
import { headStyle } from './style.ts'

export function writeHead(sheet: Worksheet, { columns, rows }: SheetLayout): void {
  const [upper, lower] = [rowsAt.head, rowsAt.head + 1]
  for (const [at, { group, head }] of columns.entries()) {
    const column = firstColumn + at
    const [top, bottom] = [sheet.getCell(upper, column), sheet.getCell(lower, column)]
    for (const cell of [top, bottom]) cell.style = { ...headStyle }
    if (group === '') {
      writeText(top, head)
      sheet.mergeCells(upper, column, lower, column)
    } else {
      writeText(bottom, head)
      if (columns[at - 1]?.group !== group) writeText(top, group)
    }
    addNote(group === '' ? top : bottom, rows[0]?.cells[at])
  }
  for (const { from, to } of groupSpans(columns)) {
    sheet.mergeCells(upper, firstColumn + from, upper, firstColumn + to)
  }
  sheet.getRow(upper).height = 24
  sheet.getRow(lower).height = 24
}

/** Neighbouring columns under one upper head. */
function groupSpans(columns: readonly LayoutColumn[]): { from: number; to: number }[] {
  return columns.flatMap(({ group }, from) => {
    if (group === '' || columns[from - 1]?.group === group) return []
    const length = columns.slice(from).findIndex((column) => column.group !== group)
    const to = length < 0 ? columns.length - 1 : from + length - 1
    return to > from ? [{ from, to }] : []
  })
}

/** The help line of a column; its box is sized when the file is finished. */
function addNote(cell: Cell, content: LayoutCell | undefined): void {
  const slot = content?.slot
  if (!slot || !('field' in slot) || !slot.field.help || content.column === 'answer') return
  const lines = slot.field.help.zh.match(/.{1,18}/gu) ?? []
  cell.note = { texts: [{ text: lines.join('\n'), font: { name: '宋体', size: 10 } }] }
}
