/** The hidden mark of a workbook: whose form it is and what stood in every cell when it was made. */

import type { Grid } from '../grids/grid.ts'
import { markSheet } from './heads.ts'
import type { SheetLayout } from './layout.ts'
import type { UnitWorkbook } from './workbook.ts'

const family = 'guiheng-workbook/'
export const workbookFormat = `${family}1`

export interface Mark {
  readonly format: string
  readonly formId: string
  readonly formVersion: number | null
  readonly unitId: string
  readonly assignmentId: string
  /** Entry version the file was made from, by entry. */
  readonly versions: ReadonlyMap<string, number>
  /** Version of the form an entry was asked by, by entry; an entry without one was made before it was noted. */
  readonly asked: ReadonlyMap<string, string>
  /** What was stored in a cell when the file was made, by `cellKey`; a cell without one was empty. */
  readonly cells: ReadonlyMap<string, string>
}

export const cellKey = (entryId: string, slotKey: string): string => `${entryId} ${slotKey}`

/** Rows of the mark's sheet, all text: the form, for each entry the form that asks it, then its version and each filled slot beside its key. */
export function markRows(workbook: UnitWorkbook, layouts: readonly SheetLayout[]): string[][] {
  const cells = layouts.flatMap(({ rows }) =>
    rows.flatMap((row) => row.cells.map((cell) => ({ ...cell, entryId: row.entryId }))),
  )
  const filled = (entryId: string): string[] =>
    cells
      .filter((cell) => cell.entryId === entryId && cell.slot !== null && cell.stored !== '')
      .flatMap((cell) => [cell.slotKey, cell.stored])
  return [
    ['format', workbookFormat],
    ['form', workbook.formKey.id, String(workbook.formKey.version)],
    ['unit', workbook.unitId],
    ['assignment', workbook.assignmentId],
    ...workbook.entries.map(({ entryId, formVersion }) => ['asked', entryId, formVersion]),
    ...workbook.entries.map(({ entryId, version }) => [
      'entry',
      entryId,
      String(version),
      ...filled(entryId),
    ]),
  ]
}

/** The sheet that holds the mark, whatever it is called now. */
export const isMarkGrid = (grid: Grid): boolean =>
  grid.sheet === markSheet || grid.rows.some(([first, second]) => isFormatRow(first?.text, second?.text))

const isFormatRow = (first = '', second = ''): boolean => first === 'format' && second.startsWith(family)

/** The texts of a file's mark as they stand; [] where it has none. */
export const markTexts = (grids: readonly Grid[]): string[][] =>
  (grids.find(isMarkGrid)?.rows ?? []).map((cells) => cells.map((cell) => cell.text))

/** Whether a file has two marks that say different things: sheets of two forms in one file. */
export function hasTwoMarks(grids: readonly Grid[]): boolean {
  const said = grids.filter(isMarkGrid).map((grid) => JSON.stringify(markTexts([grid])))
  return new Set(said).size > 1
}

/**
 * The mark of a file; null where it has none. A row it does not know, or one that was damaged, is passed over:
 * what it would have said is then unknown and compared as such.
 */
export function readMark(grids: readonly Grid[]): Mark | null {
  const grid = grids.find(isMarkGrid)
  if (!grid) return null
  const rows = markTexts([grid])
  const fact = (name: string): string[] => rows.find(([first]) => first === name)?.slice(1) ?? []
  const entries = rows.flatMap(([name, ...said]) => (name === 'entry' ? [said] : []))
  const [formId = '', formVersion = ''] = fact('form')
  return {
    format: fact('format')[0] ?? '',
    formId,
    formVersion: wholeNumber(formVersion),
    unitId: fact('unit')[0] ?? '',
    assignmentId: fact('assignment')[0] ?? '',
    versions: new Map(
      entries.flatMap(([entryId = '', version = '']) => {
        const number = wholeNumber(version)
        return number === null ? [] : [[entryId, number] as const]
      }),
    ),
    asked: new Map(
      rows.flatMap(([name, entryId = '', version = '']) =>
        name === 'asked' ? [[entryId, version] as const] : [],
      ),
    ),
    cells: new Map(entries.flatMap(storedCells)),
  }
}

function storedCells([entryId = '', , ...pairs]: readonly string[]): (readonly [string, string])[] {
  return pairs.flatMap((slotKey, at) =>
    at % 2 === 0 && slotKey !== '' ? [[cellKey(entryId, slotKey), pairs[at + 1] ?? ''] as const] : [],
  )
}

const wholeNumber = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)
