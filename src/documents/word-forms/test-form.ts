/** A unit's Word form to read in tests, and ways to change it as a person would. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { CellFacts } from '#domain/grids/cell-facts.ts'
import type { Grid, GridFile } from '#domain/grids/grid.ts'
import { readUnitWordForm } from '#domain/word-forms/read-unit-word-form.ts'
import { testWorkbook } from '#domain/workbooks/test-workbook.ts'
import type { UnitWorkbookExpectation } from '#domain/workbooks/workbook.ts'
import { testView } from '../forms/test-view.ts'
import { readHere } from '../reading/read-here.ts'
import { ownTextsOf } from './form-texts.ts'

export const readForm = (file: GridFile, expected: UnitWorkbookExpectation = testWorkbook) =>
  readUnitWordForm(file, { ...expected, ownTexts: ownTextsOf(testView), frame: [] })

export const readBytes = async (bytes: Uint8Array, expected: UnitWorkbookExpectation = testWorkbook) =>
  readForm(await readHere(bytes), expected)

/** Parts that carry the mark. */
export const hiddenMark = /^(customXml\/|docProps\/custom)/

/** The file with its document changed, and parts left out. */
export function withXml(
  bytes: Uint8Array,
  change: (xml: string) => string,
  without: RegExp = /^$/,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
    if (without.test(name)) return []
    return [[name, name === 'word/document.xml' ? strToU8(change(strFromU8(part))) : part] as const]
  })
  return zipSync(Object.fromEntries(parts))
}

export interface EditedCell {
  text: string
  names: readonly string[]
  beside: CellFacts['beside']
}

/** A file as it can be edited: a merged cell stands at each of its places. */
export interface EditedFile {
  tables: EditedCell[][][]
  paragraphs: string[]
  mark: readonly (readonly string[])[] | null
}

export function editable({ grids, paragraphs, facts }: GridFile): EditedFile {
  const known = new Map(facts?.cells.map((one) => [`${one.table} ${one.row} ${one.column}`, one]))
  const tables = grids.map(({ rows }, table) => {
    const cells: EditedCell[][] = []
    for (const [r, row] of rows.entries()) {
      const line: EditedCell[] = []
      cells.push(line)
      for (const [c, { text, continued }] of row.entries()) {
        const said = known.get(`${table + 1} ${r + 1} ${c + 1}`)
        const left = continued ? line[c - 1] : undefined
        line.push(left ?? { text, names: said?.names ?? [], beside: said?.beside ?? [] })
      }
    }
    return cells
  })
  return { tables, paragraphs: [...paragraphs], mark: facts?.marks[0] ?? null }
}

export function fileOf({ tables, paragraphs, mark }: EditedFile): GridFile {
  const cells: CellFacts[] = []
  const grids = tables.map((rows, table): Grid => {
    const seen = new Set<EditedCell>()
    const blank = { number: null, decimals: null, percent: false, formula: null }
    return {
      ...{ sheet: null, hidden: false, above: [] },
      rows: rows.map((line, r) =>
        line.map((cell, c) => {
          const continued = seen.has(cell)
          seen.add(cell)
          const place = { table: table + 1, row: r + 1, column: c + 1 }
          if (!continued) cells.push({ ...place, names: cell.names, beside: cell.beside })
          return { ...blank, text: cell.text, place, continued }
        }),
      ),
    }
  })
  return {
    kind: 'docx',
    grids,
    paragraphs,
    facts: { cells, around: [], marks: mark ? [mark] : [], outside: [] },
  }
}
