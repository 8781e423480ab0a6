/** A written workbook as a reader would read it, without a file; and edits to it. For tests. */

import type { Grid, GridCell, GridFile } from '../grids/grid.ts'
import { unitLine } from './heads.ts'
import { cornerKey, headKey, type LayoutCell, type SheetLayout, sheetLayouts } from './layout.ts'
import { markRows } from './mark.ts'
import type { UnitWorkbook } from './workbook.ts'

/** Row numbers as the form has them: the first row of entries is 7, column A holds the keys. */
const firstRow = 7

const letterOf = (column: number): string =>
  (column > 26 ? letterOf(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26))

type Content = Partial<Omit<GridCell, 'place'>>

function grid(sheet: string, hidden: boolean, rows: readonly (readonly Content[])[]): Grid {
  const width = Math.max(...rows.map((row) => row.length)) + 1
  return {
    sheet,
    hidden,
    above: [],
    rows: rows.map((row, r) =>
      Array.from({ length: width }, (_, c) => ({
        text: '',
        number: null,
        decimals: null,
        percent: false,
        formula: null,
        continued: false,
        ...row[c],
        place: { sheet, cell: `${letterOf(c + 1)}${r + 1}` },
      })),
    ),
  }
}

const texts = (...row: string[]): Content[] => row.map((text) => ({ text }))

/** A number cell as a program stores it, with the decimals its format shows. */
export function numberCell(number: string, more: Content = {}): Content {
  const decimals = number.split('.')[1]?.length ?? 0
  return { text: number, number: String(Number(number)), decimals: decimals || null, ...more }
}

const contentOf = ({ slot, stored, shown }: LayoutCell): Content =>
  slot?.holds === 'number' && stored !== '' ? numberCell(stored) : { text: shown }

function sheetGrid(layout: SheetLayout, unitName: string): Grid {
  const { subject, name, columns, rows } = layout
  const upper = columns.map(({ group, head }, at) => ({
    text: group || head,
    continued: group !== '' && columns[at - 1]?.group === group,
  }))
  const lower = columns.map(({ group, head }) => ({ text: head, continued: group === '' }))
  return grid(name, false, [
    texts('', name),
    texts('', unitLine(unitName)),
    texts('', '填表人：'),
    texts(cornerKey(subject), ...columns.map(({ key }) => key)),
    [{ text: headKey }, ...upper],
    [{ text: headKey }, ...lower],
    ...rows.map((row) => [{ text: row.key }, ...row.cells.map(contentOf)]),
  ])
}

export function gridFile(workbook: UnitWorkbook): GridFile {
  const layouts = sheetLayouts(workbook)
  const mark = grid(
    '_meta',
    true,
    markRows(workbook, layouts).map((row) => texts(...row)),
  )
  const sheets = layouts.map((layout) => sheetGrid(layout, workbook.unitName))
  return { kind: 'xlsx', grids: [...sheets, mark], paragraphs: [] }
}

/** Where a cell of the form stands: sheet name and address. */
export function placeOf(workbook: UnitWorkbook, rowKey: string, columnKey: string) {
  for (const { name, columns, rows } of sheetLayouts(workbook)) {
    const row = rows.findIndex(({ key }) => key === rowKey)
    const column = columns.findIndex(({ key }) => key === columnKey)
    if (row >= 0 && column >= 0) return { sheet: name, cell: `${letterOf(column + 2)}${firstRow + row}` }
  }
  throw new Error(`the form has no cell ${rowKey} ${columnKey}`)
}

/** The file with one sheet's rows changed. */
export const withRows = (
  file: GridFile,
  sheet: string,
  change: (rows: Grid['rows']) => readonly (readonly GridCell[])[],
): GridFile => ({
  ...file,
  grids: file.grids.map((one) => (one.sheet === sheet ? { ...one, rows: change(one.rows) } : one)),
})

/** The file with one cell holding something else: a text, or what is given. */
export function withCell(
  file: GridFile,
  place: { readonly sheet: string; readonly cell: string },
  content: string | Content,
): GridFile {
  const said = typeof content === 'string' ? { text: content } : content
  const blank = { text: '', number: null, decimals: null, percent: false, formula: null, continued: false }
  return withRows(file, place.sheet, (rows) =>
    rows.map((row) =>
      row.map((cell) => (cell.place.cell === place.cell ? { ...blank, ...said, place: cell.place } : cell)),
    ),
  )
}
