/** The row of totals under a table whose figures can be added, and how many of the rows each counts. */

import type { Worksheet } from 'exceljs'
import { add, decimalText, parseDecimal, zero } from '#domain/decimal.ts'
import { isPercent } from '#domain/workbooks/cells/measure.ts'
import { isInRows, type SheetLayout, totalKey } from '#domain/workbooks/layout.ts'
import { say } from '#words/say.ts'
import { writeText } from './cell-content.ts'
import { firstColumn, rowsAt } from './places.ts'
import { alignments, borders, fonts } from './style.ts'

/** Whether figures add up: projects only, all of one measure that is no share. Indicators are never added. */
function hasTotal({ subject, rows }: SheetLayout): boolean {
  if (subject !== 'project' || isInRows(subject) || rows.length < 2) return false
  const measures = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ slot }) => (slot?.holds === 'number' ? slot.measure : []))),
  )
  const [only = ''] = measures
  return measures.size === 1 && only !== '' && !isPercent(only)
}

/** How many rows the total takes: one or none. */
export const totalRows = (layout: SheetLayout): number => (hasTotal(layout) ? 1 : 0)

/** Each figure column's sum, and beside it, in the column of grades, how many of the rows have a figure. */
export function writeTotal(sheet: Worksheet, layout: SheetLayout): void {
  if (!hasTotal(layout)) return
  const { columns, rows } = layout
  const [first, last] = [rowsAt.first, rowsAt.first + rows.length - 1]
  writeText(sheet.getCell(last + 1, 1), totalKey)
  for (const [at, { key }] of columns.entries()) {
    const cell = sheet.getCell(last + 1, firstColumn + at)
    cell.style = { font: fonts.head, border: borders, alignment: alignments.center }
    if (key === 'name') writeText(cell, say('zh-CN', 'workbookSheets', 'total'))
    const figures = rows.map((row) => row.cells[at - (key.startsWith('grade:') ? 1 : 0)]?.stored ?? '')
    const letter = sheet.getColumn(firstColumn + at - (key.startsWith('grade:') ? 1 : 0)).letter
    const range = `${letter}${first}:${letter}${last}`
    if (key.startsWith('value:')) {
      cell.value = { formula: `SUM(${range})`, result: Number(sumOf(figures)) }
      cell.alignment = alignments.right
    }
    if (key.startsWith('grade:')) {
      const filled = figures.filter((figure) => figure !== '').length
      cell.value = {
        formula: `COUNT(${range})&"/${rows.length}"`,
        result: `${filled}/${rows.length}`,
      }
    }
  }
  sheet.getRow(last + 1).height = 24
}

const sumOf = (figures: readonly string[]): string =>
  decimalText(figures.reduce((sum, figure) => add(sum, parseDecimal(figure) ?? zero), zero))
