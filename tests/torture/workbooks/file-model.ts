/** A real .xlsx taken apart into rows of cells that can be moved about, and put together again. */

import { type CellObject, read, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

export interface ModelCell {
  content: CellObject | null
  /** The slot the cell was made for, wherever it stands by now; '' for any other cell. */
  owner: string
}

export interface Area {
  s: { r: number; c: number }
  e: { r: number; c: number }
}

export interface ModelSheet {
  name: string
  hidden: 0 | 1 | 2
  rows: ModelCell[][]
  merges: Area[]
  /** Index of the hidden key row and key column; -1 once they are gone. */
  keyRow: number
  keyColumn: number
  /** Every so many rows and columns are hidden and the table is filtered; 0 or absent: none. */
  hides?: number
}

export const emptyCell = (): ModelCell => ({ content: null, owner: '' })
export const textCell = (text: string): ModelCell => ({ content: { t: 's', v: text }, owner: '' })
export const textOf = (cell: ModelCell | undefined): string => String(cell?.content?.v ?? '')

/** Stands in for a result that was never stored; taken out of the finished file. */
const unstored = 987_654_321.125

export function openModel(bytes: Uint8Array): ModelSheet[] {
  const book = read(bytes, { cellNF: true, cellHTML: false, cellDates: false })
  return book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name]
    return sheet ? [modelOf(name, sheet, book.Workbook?.Sheets?.[at]?.Hidden ?? 0)] : []
  })
}

function modelOf(name: string, sheet: WorkSheet, hidden: 0 | 1 | 2): ModelSheet {
  const { e } = utils.decode_range(sheet['!ref'] ?? 'A1')
  const rows = Array.from({ length: e.r + 1 }, (_, r) =>
    Array.from({ length: e.c + 1 }, (__, c): ModelCell => {
      const cell: CellObject | undefined = sheet[utils.encode_cell({ r, c })]
      return { content: cell && cell.t !== 'z' ? contentOf(cell) : null, owner: '' }
    }),
  )
  const merges = (sheet['!merges'] ?? []).map(({ s, e: end }) => ({ s: { ...s }, e: { ...end } }))
  const keyRow = rows.findIndex((row) => /^guiheng:(?!head|total)/.test(textOf(row[0])))
  return { name, hidden, rows, merges, keyRow, keyColumn: keyRow < 0 ? -1 : 0 }
}

/** Only what a cell says: type, value, formula, format. */
const contentOf = ({ t, v, f, z }: CellObject): CellObject => ({
  t,
  ...(v === undefined ? {} : { v }),
  ...(f === undefined ? {} : { f }),
  ...(z === undefined ? {} : { z }),
})

export function modelBytes(sheets: readonly ModelSheet[]): Uint8Array {
  const book: WorkBook = utils.book_new()
  for (const { name, rows, merges, hides = 0 } of sheets) {
    const sheet: WorkSheet = { '!merges': merges, ...hidden(rows, hides) }
    let columns = 1
    for (const [r, row] of rows.entries())
      for (const [c, { content }] of row.entries()) {
        if (!content) continue
        columns = Math.max(columns, c + 1)
        const lacks = content.f !== undefined && content.v === undefined
        sheet[utils.encode_cell({ r, c })] = lacks ? { ...content, t: 'n', v: unstored } : { ...content }
      }
    sheet['!ref'] = utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: Math.max(0, rows.length - 1), c: columns - 1 },
    })
    utils.book_append_sheet(book, sheet, name)
  }
  book.Workbook = { Sheets: sheets.map(({ name, hidden }) => ({ name, Hidden: hidden })) }
  return asPrograms(
    new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: false, bookSST: true })),
  )
}

const hidden = (rows: ModelSheet['rows'], every: number): Partial<WorkSheet> =>
  every === 0
    ? {}
    : {
        '!rows': rows.map((_, at) => ({ hidden: at % every === every - 1 })),
        '!cols': (rows[0] ?? []).map((_, at) => ({ hidden: at % every === every - 1 })),
        '!autofilter': { ref: `A1:C${rows.length}` },
      }

/** The library names a macro type for parts it does not write, and stores a result for every formula; programs do neither. */
function asPrograms(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    if (!name.startsWith('xl/worksheets/') && name !== '[Content_Types].xml') return [name, part] as const
    const xml = strFromU8(part)
      .replaceAll(`<v>${unstored}</v>`, '')
      .replace(/<Default Extension="bin"[^>]*>/, '')
    return [name, strToU8(xml)] as const
  })
  return zipSync(Object.fromEntries(parts), { level: 1 })
}
