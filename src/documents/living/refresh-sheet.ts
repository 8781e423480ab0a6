/** Refreshing the sheet behind a native chart: the numbers whose names and series fit. */

import { strFromU8, strToU8, zipSync } from 'fflate'
import { Refusal } from '#domain/refusal.ts'
import type { BarNow } from '#domain/reports/charts/bars-now.ts'
import { attributeOf, type Edit, edited, escaped, readable, type Tag, tagsOf } from '../packages/markup.ts'
import { readingLimits } from '../reading/limits.ts'
import { openArchive } from '../reading/packages/archive.ts'
import { parseXml } from '../reading/packages/xml.ts'
import { type DrawnBar, matched } from './match-bars.ts'
import { outcomeOf } from './refresh-chart.ts'

/** The sheet behind a chart is small: anything else that is embedded is no chart's. */
const sheetLimits = { ...readingLimits, unpackedBytes: 4 * 1024 * 1024, readBytes: 4 * 1024 * 1024 }

/** The parts of an embedded workbook; null where it is none, or none that a chart has. */
function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    const archive = openArchive(bytes, sheetLimits)
    const parts = Object.fromEntries(archive.names.map((name) => [name, archive.bytes(name)]))
    for (const [name, part] of Object.entries(parts)) if (readFrom.test(name)) parseXml(part, name, {})
    return parts
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

const readFrom = /^xl\/(worksheets\/sheet\d*|sharedStrings)\.xml$/i

export interface RefreshedSheet {
  readonly bytes: Uint8Array
  /** Bytes that were read of it. */
  readonly unpacked: number
}

/** The embedded workbook of a chart with its numbers as its bars have them now. */
export function refreshSheet(bytes: Uint8Array, bars: readonly BarNow[]): RefreshedSheet {
  const parts = partsOf(bytes)
  if (!parts) return { bytes, unpacked: 0 }
  const unpacked = Object.values(parts).reduce((sum, { length }) => sum + length, 0)
  return { bytes: refreshParts(parts, bars) ?? bytes, unpacked }
}

/** null where nothing in it changes. */
function refreshParts(parts: Record<string, Uint8Array>, bars: readonly BarNow[]): Uint8Array | null {
  const path = Object.keys(parts).find((name) => /^xl\/worksheets\/sheet\d*\.xml$/i.test(name))
  if (!path) return null
  const xml = strFromU8(parts[path] ?? new Uint8Array())
  const cells = cellsOf(xml, sharedStrings(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())))
  const places = placesIn(cells)
  const found = matched(
    places.map(({ bar }) => bar),
    bars,
  )
  const edits = places.flatMap(({ address, bar: { said } }, at): Edit[] => {
    const bar = found[at]
    const isRefreshed = bar && bar.now !== null && outcomeOf(said, bar) === 'refreshed'
    return isRefreshed ? (numberEdit(cells, address, bar.now) ?? []) : []
  })
  if (edits.length === 0) return null
  return zipSync({ ...parts, [path]: strToU8(edited(xml, edits)) })
}

interface Place {
  readonly address: string
  readonly bar: DrawnBar
}

/** More than any chart that a reader can read. */
const mostPlaces = 5000

/** A bar for each name in column A under each head of the first row, also where the sheet has no cell. */
function placesIn(cells: ReadonlyMap<string, Cell>): Place[] {
  const heads = [...cells].filter(([at]) => /^[B-Z][A-Z]*1$/.test(at))
  const names = [...cells].filter(([at, { text }]) => /^A\d+$/.test(at) && at !== 'A1' && text !== '')
  if (heads.length * names.length > mostPlaces) return []
  return heads.flatMap(([head, { text: series }]) =>
    names.map(([name, { text: label }]) => {
      const address = head.slice(0, -1) + name.slice(1)
      return { address, bar: { label, series, said: cells.get(address)?.text ?? '' } }
    }),
  )
}

function numberEdit(cells: ReadonlyMap<string, Cell>, address: string, number: string): Edit[] | null {
  const cell = cells.get(address)
  if (cell) {
    if (number === '') return [{ ...cell.whole, xml: '' }]
    if (cell.text === '') return [{ ...cell.whole, xml: cellOf(address, number) }]
    return [{ from: cell.from, to: cell.to, xml: escaped(number) }]
  }
  // A blank has no cell: it stands behind what its row has before it.
  const row = address.replace(/^[A-Z]+/, '')
  const before = [...cells]
    .filter(([at]) => at.replace(/^[A-Z]+/, '') === row && isBefore(at, address))
    .at(-1)
  const from = before?.[1].whole.to
  return from === undefined ? null : [{ from, to: from, xml: cellOf(address, number) }]
}

const cellOf = (address: string, number: string): string => `<c r="${address}"><v>${escaped(number)}</v></c>`

const isBefore = (one: string, other: string): boolean =>
  one.length === other.length ? one < other : one.length < other.length

interface Cell {
  readonly text: string
  /** What stands in its value. */
  readonly from: number
  readonly to: number
  /** All of it. */
  readonly whole: { readonly from: number; readonly to: number }
}

/** Cells by address with their shown text. */
function cellsOf(xml: string, shared: readonly string[]): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  let begun: Tag | null = null
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'c') continue
    if (tag.kind !== 'close') begun = tag
    if (tag.kind === 'open' || !begun) continue
    const whole = { from: begun.from, to: tag.to }
    cells.set(attributeOf(xml, begun, 'r') ?? '', { ...valueIn(xml, begun, tag, shared), whole })
  }
  return cells
}

/** What a cell's content stands in: a number or reference, or an inline text. */
const valueShape = /<(v|t)(?:\s[^>]*)?>([^<]*)<\/\1>/

function valueIn(xml: string, cell: Tag, end: Tag, shared: readonly string[]): Omit<Cell, 'whole'> {
  const found = valueShape.exec(xml.slice(cell.from, end.to))
  const inner = found?.[2] ?? ''
  const from = cell.from + (found ? found.index + found[0].indexOf('>') + 1 : 0)
  const written = readable(inner)
  const text = attributeOf(xml, cell, 't') === 's' ? (shared[Number(written)] ?? '') : written
  return { text, from, to: from + inner.length }
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  let from = 0
  let text = ''
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'si' && tag.kind === 'open') text = ''
    if (tag.name === 't' && tag.kind === 'open') from = tag.to
    if (tag.name === 't' && tag.kind === 'close') text += readable(xml.slice(from, tag.from))
    if (tag.name === 'si' && tag.kind === 'close') strings.push(text)
  }
  return strings
}
