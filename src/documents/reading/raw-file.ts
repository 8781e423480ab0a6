/** A file while it is being read: its tables as they were collected, and every other text that may carry a marking. */

import type { GridFile } from '#domain/grids/grid.ts'
import type { RawTable } from './sheets/raw-table.ts'

export interface RawFile extends Pick<GridFile, 'kind' | 'paragraphs' | 'encoding' | 'facts'> {
  readonly tables: readonly RawTable[]
  /** Texts outside tables and paragraphs: page headers and footers. */
  readonly margins: readonly string[]
}
