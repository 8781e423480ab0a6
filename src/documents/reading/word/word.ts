/** A Word document as tables and paragraphs, with the texts that may carry a marking. */

import { Refusal } from '#domain/refusal.ts'
import type { ReadingLimits } from '../limits.ts'
import type { Archive } from '../packages/archive.ts'
import type { RawFile } from '../raw-file.ts'
import { refuseManyCells, tablePlace } from '../refuse-many.ts'
import { readWordBody } from './word-body.ts'
import { wordFacts } from './word-facts.ts'
import { shownIn, wordTable } from './word-grid.ts'
import { readNumbering } from './word-numbering.ts'
import type { WordTable } from './word-parts.ts'
import { readWordStyles, type WordStyles } from './word-styles.ts'

const columnsOf = (table: WordTable): number => {
  let widest = 0
  for (const { before, cells } of table.rows)
    widest = Math.max(
      widest,
      cells.reduce((sum, cell) => sum + cell.span, before),
    )
  return widest
}

function refuseOversized(tables: readonly WordTable[], limits: ReadingLimits): void {
  let cells = 0
  for (const [i, table] of tables.entries()) {
    const place = tablePlace(i + 1)
    const columns = columnsOf(table)
    if (columns > limits.columns)
      throw new Refusal('file-too-many-columns', { place, found: columns, limit: limits.columns })
    cells += columns * table.rows.length
    refuseManyCells(cells)
    if (table.rows.length > limits.rows || cells > limits.cells)
      throw new Refusal('file-too-many-rows', { place, found: table.rows.length, limit: limits.rows })
  }
}

function marginTexts(archive: Archive, name: string, styles: WordStyles): string[] {
  const { paragraphs, tables } = readWordBody(archive.bytes(name), name, { styles })
  const cells = tables.flatMap((table) => table.rows).flatMap((row) => row.cells)
  return [...paragraphs, ...cells.flatMap((cell) => cell.paragraphs)]
}

/** Reads the document whose main part is `main`. Refuses tables beyond the limits. */
export function readWord(archive: Archive, main: string, limits: ReadingLimits): RawFile {
  const styles = readWordStyles(archive)
  const body = readWordBody(archive.bytes(main), main, { numbering: readNumbering(archive), styles })
  refuseOversized(body.tables, limits)
  const margins = archive.names
    .filter((name) => /^word\/(header|footer)\d*\.xml$/i.test(name))
    .flatMap((name) => marginTexts(archive, name, styles))
  const laid = body.tables.map((table) => ({ ...shownIn(table), above: table.above }))
  const tables = laid.map((table, i) => wordTable(table, i + 1))
  const facts = wordFacts(archive, { laid, around: body.around })
  return { kind: 'docx', tables, paragraphs: body.paragraphs, margins, encoding: null, facts }
}
