/** A table as read from a file: a full rectangle of cells, each knowing where it came from. */

import type { Place } from '../findings/finding.ts'
import type { DocumentFacts } from './cell-facts.ts'

export interface GridCell {
  /** The text a person sees; paragraphs and line breaks as '\n'; '' where empty. */
  readonly text: string
  /** The raw number of a numeric workbook cell in shortest form ('0.85'), else null. Never from a Word table. */
  readonly number: string | null
  /** Decimals the cell's number format shows (6 shown as '6.0' has 1); null where the format says nothing. */
  readonly decimals: number | null
  /** True where the cell's number format is a percentage. */
  readonly percent: boolean
  /** The formula without '='; null where there is none. A formula without a stored result has text '' and number null. */
  readonly formula: string | null
  readonly place: Place
  /** True where this position only repeats the first cell of a merged area. */
  readonly continued: boolean
}

export interface Grid {
  /** Sheet name, or null for a table of a text and for a csv. */
  readonly sheet: string | null
  readonly hidden: boolean
  /** The text above a Word table (nearest non-empty paragraphs, oldest first), for telling its part; [] for a sheet. */
  readonly above: readonly string[]
  /** Rows of equal length; a merged area repeats its first cell's text in every position. */
  readonly rows: readonly (readonly GridCell[])[]
}

export type TextEncoding = 'UTF-8' | 'UTF-16' | 'GB18030'

/** Kinds of files whose tables are read; .et is .xls, and a text separated by tabs or semicolons is a csv. */
export type GridFileKind = 'docx' | 'odt' | 'xlsx' | 'xls' | 'ods' | 'csv'

/** Whether it is made of sheets, and not of text with tables in it. */
export const isSheets = (kind: GridFileKind): boolean => kind !== 'docx' && kind !== 'odt'

/** What a file was read into. `kind` is what its bytes are, whatever its name says. */
export interface GridFile {
  readonly kind: GridFileKind
  /** The encoding a csv was read in. */
  readonly encoding?: TextEncoding | null
  readonly grids: readonly Grid[]
  /** Text outside tables: Word paragraphs in order; [] for a workbook. */
  readonly paragraphs: readonly string[]
  /** What a Word document says beside its texts; absent for other kinds. */
  readonly facts?: DocumentFacts | null
}
