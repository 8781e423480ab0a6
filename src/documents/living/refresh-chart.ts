/** Refreshing native charts: the bars drawn and the sheet behind them, matched by the names under the bars. */

import { strFromU8, strToU8, zipSync } from 'fflate'
import { Refusal } from '#domain/refusal.ts'
import type { BarNow } from '#domain/reports/figures-now.ts'
import { attributeOf, type Edit, edited, escaped, readable, type Tag, tagsOf } from '../packages/markup.ts'
import { readingLimits } from '../reading/limits.ts'
import { openArchive } from '../reading/packages/archive.ts'
import { parseXml } from '../reading/packages/xml.ts'

export interface ChartOutcome {
  readonly key: string
  readonly outcome: 'refreshed' | 'unchanged' | 'overtyped'
  readonly said: string
}

interface Point {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The points of a series by their index. */
interface Series {
  readonly name: string
  readonly labels: ReadonlyMap<string, Point>
  readonly values: ReadonlyMap<string, Point>
}

/** The drawing's part with its bars refreshed. A bar that no name fits is left alone. */
export function refreshChart(xml: string, bars: readonly BarNow[]): { xml: string; bars: ChartOutcome[] } {
  const edits: Edit[] = []
  const outcomes: ChartOutcome[] = []
  for (const { name, labels, values } of seriesOf(xml)) {
    for (const [index, label] of labels) {
      const bar = bars.find((one) => isAt(one, label.text, name))
      const value = values.get(index)
      if (!bar || !value) continue
      const outcome = outcomeOf(value.text, bar)
      outcomes.push({ key: bar.key, outcome, said: value.text })
      if (outcome !== 'refreshed') continue
      edits.push({ from: value.from, to: value.to, xml: escaped(bar.now) })
      if (label.text !== bar.nowLabel) edits.push({ ...label, xml: escaped(bar.nowLabel) })
    }
  }
  return { xml: edited(xml, edits), bars: outcomes }
}

/** Whether the bar is the one of this label, and of this series where it is a part. */
const isAt = (bar: BarNow, label: string, series: string): boolean =>
  plainName(label) === plainName(bar.name) && (bar.series === '' || bar.series === series.trim())

/** Numbers drawn are compared as numbers: 81 and 81.0 are one bar. */
function outcomeOf(said: string, { was, now }: BarNow): ChartOutcome['outcome'] {
  if (Number(said) === Number(now)) return 'unchanged'
  return Number(said) === Number(was) ? 'refreshed' : 'overtyped'
}

/** Without the mark of an estimate: what stands in brackets at the end. */
function plainName(label: string): string {
  if (!label.endsWith('）')) return label.trim()
  const from = label.indexOf('（', label.lastIndexOf('）', label.length - 2) + 1)
  return (from < 0 ? label : label.slice(0, from)).trim()
}

function seriesOf(xml: string): Series[] {
  const scan = new SeriesScan(xml)
  for (const tag of tagsOf(xml)) scan.see(tag)
  return scan.series
}

class SeriesScan {
  readonly series: { name: string; labels: Map<string, Point>; values: Map<string, Point> }[] = []
  readonly #xml: string
  #into: Map<string, Point> | null = null
  #isNaming = false
  #index = ''
  #from = 0

  constructor(xml: string) {
    this.#xml = xml
  }

  see(tag: Tag): void {
    const isOpen = tag.kind === 'open'
    const last = this.series.at(-1)
    if (tag.name === 'c:ser' && isOpen) this.series.push({ name: '', labels: new Map(), values: new Map() })
    else if (tag.name === 'c:tx') this.#isNaming = isOpen
    else if (tag.name === 'c:cat') this.#into = isOpen ? (last?.labels ?? null) : null
    else if (tag.name === 'c:val') this.#into = isOpen ? (last?.values ?? null) : null
    else if (tag.name === 'c:pt' && isOpen) this.#index = attributeOf(this.#xml, tag, 'idx') ?? ''
    else if (tag.name === 'c:v') this.#seeValue(tag)
  }

  #seeValue({ kind, from, to }: Tag): void {
    if (kind === 'open') this.#from = to
    const text = readable(this.#xml.slice(this.#from, from))
    const last = this.series.at(-1)
    if (kind === 'close' && this.#isNaming && last) last.name = text
    else if (kind === 'close') this.#into?.set(this.#index, { text, from: this.#from, to: from })
  }
}

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

/** The embedded workbook with the numbers whose names in column A, and in the first row where they are parts, fit. */
export function refreshSheet(bytes: Uint8Array, bars: readonly BarNow[]): Uint8Array {
  const parts = partsOf(bytes)
  if (!parts) return bytes
  const path = Object.keys(parts).find((name) => /^xl\/worksheets\/sheet\d*\.xml$/i.test(name))
  if (!path) return bytes
  const xml = strFromU8(parts[path] ?? new Uint8Array())
  const cells = cellsOf(xml, sharedStrings(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())))
  const edits = bars.flatMap((bar): Edit[] => {
    const row = [...cells].find(
      ([at, cell]) => /^A\d+$/.test(at) && plainName(cell.text) === plainName(bar.name),
    )
    const column = bar.series === '' ? 'B' : columnOf(cells, bar.series)
    const value = row && cells.get(row[0].replace('A', column))
    if (!value || outcomeOf(value.text, bar) !== 'refreshed') return []
    return [{ from: value.from, to: value.to, xml: escaped(bar.now) }]
  })
  if (edits.length === 0) return bytes
  return zipSync({ ...parts, [path]: strToU8(edited(xml, edits)) })
}

/** The column headed by the series; 'B' where none is. */
const columnOf = (cells: ReadonlyMap<string, Point>, series: string): string =>
  [...cells]
    .find(([at, { text }]) => /^[A-Z]+1$/.test(at) && text.trim() === series)?.[0]
    .replace(/1$/, '') ?? 'B'

/** Cells by address with their shown text; the place is that of what stands in the value. */
function cellsOf(xml: string, shared: readonly string[]): Map<string, Point> {
  const cells = new Map<string, Point>()
  let cell: Tag | null = null
  let from = 0
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'c' && tag.kind === 'open') cell = tag
    if (!isValue.has(tag.name)) continue
    if (tag.kind === 'open') from = tag.to
    else if (cell) {
      const written = readable(xml.slice(from, tag.from))
      const text = attributeOf(xml, cell, 't') === 's' ? (shared[Number(written)] ?? '') : written
      cells.set(attributeOf(xml, cell, 'r') ?? '', { text, from, to: tag.from })
    }
  }
  return cells
}

/** What a cell's content stands in: a number or reference, or an inline text. */
const isValue = new Set(['v', 't'])

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
