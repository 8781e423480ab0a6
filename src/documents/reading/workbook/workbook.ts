/** A workbook as grids: every sheet up to its last content, merged areas filled. */

import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx'
import { zipSync } from 'fflate'
import type { Grid, GridCell } from '#domain/grids/grid.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ReadingLimits } from '../limits.ts'
import type { Archive } from '../packages/archive.ts'
import { asUtf8, parseXml } from '../packages/xml.ts'
import type { ReadFile } from '../word/word.ts'
import { emptyCell, gridCell } from './workbook-cell.ts'
import { surveySheet } from './workbook-survey.ts'

/** The parts the reader needs. Pictures, drawings, links and connections are never unpacked. */
const needed =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/)?[^/]+\.(xml|rels)|xl\/worksheets\/[^/]+\.xml)$/i
const sheetPart = /^xl\/worksheets\/[^/]+\.xml$/i

interface Extent {
  rows: number
  columns: number
}

/** The merged area over each covered position, cut to the content. Refuses areas that lie over one another without end. */
function mergedOrigins(sheet: WorkSheet, { rows, columns }: Extent, name: string): Map<number, number> {
  const origins = new Map<number, number>()
  let covered = 0
  for (const { s, e } of sheet['!merges'] ?? [])
    for (let r = s.r; r <= Math.min(e.r, rows - 1); r++)
      for (let c = s.c; c <= Math.min(e.c, columns - 1); c++) {
        covered += 1
        if (covered > 2 * rows * columns) throw new Refusal('file-damaged', { found: name })
        origins.set(r * columns + c, s.r * columns + s.c)
      }
  return origins
}

function sheetGrid(sheet: WorkSheet, name: string, hidden: boolean, extent: Extent): Grid {
  const { rows, columns } = extent
  const lines: readonly ((CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  const origins = mergedOrigins(sheet, extent, name)
  const own = (index: number): GridCell => {
    const r = Math.floor(index / columns)
    const c = index % columns
    const place = { sheet: name, cell: utils.encode_cell({ r, c }) }
    const cell = lines[r]?.[c]
    return cell ? gridCell(cell, place) : emptyCell(place)
  }
  const shown = (index: number): GridCell => {
    const origin = origins.get(index) ?? index
    if (origin === index) return own(index)
    return { ...own(origin), place: own(index).place, continued: true }
  }
  return {
    sheet: name,
    hidden,
    above: [],
    rows: Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => shown(r * columns + c)),
    ),
  }
}

/** How far each sheet's content reaches. The last row kept by the parser comes from here. */
function survey(parts: Readonly<Record<string, Uint8Array>>, limits: ReadingLimits) {
  const margins: string[] = []
  let lastRow = 1
  for (const [name, bytes] of Object.entries(parts)) {
    if (!sheetPart.test(name)) {
      // The workbook parser itself would pass over a DOCTYPE in silence.
      parseXml(bytes, name, {})
      continue
    }
    const { rows, columns, margins: found } = surveySheet(bytes, name)
    refuseBeyond({ rows, columns }, name.replace(/^.*\/|\.xml$/gi, ''), limits)
    lastRow = Math.max(lastRow, rows)
    margins.push(...found)
  }
  return { lastRow, margins }
}

function refuseBeyond({ rows, columns }: Extent, place: string, limits: ReadingLimits): void {
  if (rows > limits.rows) throw new Refusal('file-too-many-rows', { place, found: rows, limit: limits.rows })
  if (columns > limits.columns)
    throw new Refusal('file-too-many-columns', { place, found: columns, limit: limits.columns })
}

function parse(parts: Readonly<Record<string, Uint8Array>>, main: string, sheetRows: number) {
  try {
    return read(zipSync({ ...parts }, { level: 0 }), {
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellDates: false,
      sheetStubs: true,
      dateNF: 'yyyy-mm-dd',
      sheetRows,
    })
  } catch {
    // The parser's own words ("Unsupported ZIP file") say nothing to the person who chose the file.
    throw new Refusal('file-damaged', { found: main })
  }
}

/** Rows and columns up to the last cell that holds something. */
function contentExtent(sheet: WorkSheet): Extent {
  const extent = { rows: 0, columns: 0 }
  const lines: readonly ((CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  for (const [r, line] of lines.entries())
    for (const [c, cell] of (line ?? []).entries()) {
      if (!cell || (cell.t === 'z' && !cell.f) || (cell.v === '' && !cell.f)) continue
      extent.rows = Math.max(extent.rows, r + 1)
      extent.columns = Math.max(extent.columns, c + 1)
    }
  return extent
}

/** Reads the workbook whose main part is `main`. Refuses sheets beyond the limits rather than cutting them off. */
export function readWorkbook(archive: Archive, main: string, limits: ReadingLimits): ReadFile {
  const names = archive.names.filter((name) => needed.test(name))
  const parts = Object.fromEntries(names.map((name) => [name, asUtf8(archive.bytes(name))]))
  const { lastRow, margins } = survey(parts, limits)
  const book = parse(parts, main, lastRow)
  if (book.SheetNames.length > limits.sheets)
    throw new Refusal('file-too-many-parts', { found: book.SheetNames.length, limit: limits.sheets })
  let left = limits.cells
  const grids = book.SheetNames.flatMap((name, i): Grid[] => {
    const sheet = book.Sheets[name]
    if (!sheet?.['!data']) return []
    const extent = contentExtent(sheet)
    refuseBeyond(extent, name, limits)
    left -= extent.rows * extent.columns
    if (left < 0)
      throw new Refusal('file-too-many-rows', { place: name, found: extent.rows, limit: limits.rows })
    return [sheetGrid(sheet, name, (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0, extent)]
  })
  return { file: { kind: 'xlsx', grids, paragraphs: [] }, margins }
}
