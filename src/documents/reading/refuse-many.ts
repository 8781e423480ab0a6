/** Refuses more of one thing than any honest file holds, at the first beyond it: what was found, where, and what is allowed. */

import { Refusal } from '#domain/refusal.ts'
import { readingLimits } from './limits.ts'

const { tables, tableDepth, paragraphs, cellParagraphs, runs, rows, columns, numbering } = readingLimits
const { remarks, allRemarks, keys, styles, styleSteps, textCells, textCharacters } = readingLimits

/** A table of a text, by its number: refusals say what it means. */
export const tablePlace = (number: number): string => `#${number}`

export function refuseManyTables(found: number): void {
  if (found > tables) throw new Refusal('file-too-many-tables', { found, limit: tables })
}

/** `place` is the table's number in the file. */
export function refuseDeepTables(found: number, place: number): void {
  if (found > tableDepth) throw new Refusal('file-tables-nested', { place, found, limit: tableDepth })
}

/** Of all tables of a text document. */
export function refuseManyCells(found: number): void {
  if (found > textCells) throw new Refusal('file-too-many-cells', { found, limit: textCells })
}

/** Of a text outside its tables. */
export function refuseManyParagraphs(found: number, place: string): void {
  if (found > paragraphs) throw new Refusal('file-too-many-paragraphs', { place, found, limit: paragraphs })
}

/** Of one cell. */
export function refuseLongCell(found: number, place: string): void {
  if (found <= cellParagraphs) return
  throw new Refusal('file-too-many-paragraphs', { place, found, limit: cellParagraphs })
}

/** Stretches of one text that each have a format of their own. */
export function refuseManyRuns(found: number, place: string): void {
  if (found > runs) throw new Refusal('file-too-many-runs', { place, found, limit: runs })
}

export function refuseLongTable(found: number, place: string): void {
  if (found > rows) throw new Refusal('file-too-many-rows', { place, found, limit: rows })
}

export function refuseWideTable(found: number, place: string): void {
  if (found > columns) throw new Refusal('file-too-many-columns', { place, found, limit: columns })
}

/** Borders of a table may divide it more finely than its cells do. */
export function refuseFineTable(found: number, place: string): void {
  if (found > 10 * columns) refuseWideTable(found, place)
}

/** Rows of a sheet that are written out, with content or without. */
export function refuseIdleRows(found: number, place: string): void {
  if (found > 10 * rows) refuseLongTable(found, place)
}

/** Cells of a row that are written out; a sheet has 16,384 columns. */
export function refuseIdleCells(found: number, place: string): void {
  if (found > 100 * columns) refuseWideTable(found, place)
}

/** Comments, notes and whatever else stands beside the text of one place. */
export function refuseManyRemarks(found: number): void {
  if (found > remarks) throw new Refusal('file-too-many-remarks', { found, limit: remarks })
}

/** Of all places of a file. */
export function refuseRemarksInAll(found: number): void {
  if (found > allRemarks) throw new Refusal('file-too-many-remarks', { found, limit: allRemarks })
}

/** Controls and bookmarks by which cells are known again. */
export function refuseManyKeys(found: number): void {
  if (found > keys) throw new Refusal('file-too-many-parts', { found, limit: keys })
}

export function refuseManyStyles(found: number): void {
  if (found > styles) throw new Refusal('file-too-many-parts', { found, limit: styles })
}

/** Styles that were gone through to know what others have from them. */
export function refuseLongStyleLines(found: number): void {
  if (found > styleSteps) throw new Refusal('file-too-many-parts', { found, limit: styleSteps })
}

/** Characters of one text. */
export function refuseLongText(found: number, place: string): void {
  if (found > textCharacters) throw new Refusal('file-text-too-long', { place, limit: textCharacters })
}

/** Definitions of lists. */
export function refuseManyLists(found: number): void {
  if (found > numbering.lists) throw new Refusal('file-too-much-numbering', { found, limit: numbering.lists })
}

/** What one level writes around its numbers. */
export function refuseLongLevel(found: number): void {
  if (found > numbering.level) throw new Refusal('file-too-much-numbering', { found, limit: numbering.level })
}

/** Characters of the numbers of all paragraphs together. */
export function refuseLongNumbers(found: number): void {
  if (found > numbering.characters)
    throw new Refusal('file-too-much-numbering', { found, limit: numbering.characters })
}
