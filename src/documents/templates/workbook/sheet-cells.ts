/** The rows and cells of a sheet as its XML has them, each knowing where it stands. */

import { attributeOf, readable, type Tag, tagsOf } from '../../packages/markup.ts'
import { columnName, columnNumber } from './references.ts'

export interface SheetCell {
  /** Letters of its column. */
  readonly column: string
  /** Its tag's attributes but for its place and type. */
  readonly style: string
  readonly type: string
  /** All that stands in it. */
  readonly content: string
}

export interface SheetRow {
  readonly number: number
  /** Its tag's attributes but for its number. */
  readonly attributes: string
  readonly cells: readonly SheetCell[]
}

export interface SheetRows {
  readonly rows: readonly SheetRow[]
  /** Everything inside `sheetData`, in characters; null for a sheet without rows. */
  readonly inside: { readonly from: number; readonly to: number } | null
}

interface OpenRow {
  number: number
  attributes: string
  cells: SheetCell[]
}

export function sheetRows(xml: string): SheetRows {
  const scan = new RowScan(xml)
  for (const tag of tagsOf(xml)) scan.see(tag)
  return scan
}

class RowScan implements SheetRows {
  readonly rows: OpenRow[] = []
  inside: { from: number; to: number } | null = null
  readonly #xml: string
  #cell: { tag: Tag; column: string } | null = null

  constructor(xml: string) {
    this.#xml = xml
  }

  see(tag: Tag): void {
    if (tag.name === 'sheetData') this.#seeData(tag)
    else if (tag.name === 'row' && tag.kind !== 'close')
      this.rows.push(openRow(this.#xml, tag, this.rows.at(-1)?.number ?? 0))
    else if (tag.name === 'c') this.#seeCell(tag)
  }

  #seeData({ kind, from, to }: Tag): void {
    if (kind === 'open') this.inside = { from: to, to }
    else if (this.inside) this.inside.to = from
  }

  #seeCell(tag: Tag): void {
    const row = this.rows.at(-1)
    if (tag.kind !== 'close') this.#cell = { tag, column: columnOf(this.#xml, tag, row) }
    const cell = this.#cell
    if (tag.kind === 'open' || !cell) return
    row?.cells.push(
      cellOf(this.#xml, cell, tag.kind === 'empty' ? '' : this.#xml.slice(cell.tag.to, tag.from)),
    )
    this.#cell = null
  }
}

const openRow = (xml: string, tag: Tag, before: number): OpenRow => ({
  number: Number(attributeOf(xml, tag, 'r') ?? before + 1),
  attributes: attributesOf(xml, tag, /\s(?:r|spans)="[^"]*"/g),
  cells: [],
})

function columnOf(xml: string, tag: Tag, row: OpenRow | undefined): string {
  const letters = /^[A-Z]+/i.exec(attributeOf(xml, tag, 'r') ?? '')?.[0]
  return letters ?? columnName(columnNumber(row?.cells.at(-1)?.column ?? '') + 1)
}

const cellOf = (xml: string, { tag, column }: { tag: Tag; column: string }, content: string): SheetCell => ({
  ...{ column, content },
  style: attributesOf(xml, tag, /\s(?:r|t|cm|vm)="[^"]*"/g),
  type: attributeOf(xml, tag, 't') ?? 'n',
})

const attributesOf = (xml: string, tag: Tag, left: RegExp): string =>
  xml
    .slice(tag.from, tag.to)
    .replace(/^<[\w:]+/, '')
    .replace(/\/?>$/, '')
    .replace(left, '')
    .trimEnd()

/** The shared strings, each as its XML between `si` tags. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  let from: number | null = null
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'si') continue
    if (tag.kind === 'empty') strings.push('')
    else if (tag.kind === 'open') from = tag.to
    else if (from !== null) strings.push(xml.slice(from, tag.from))
  }
  return strings
}

/** XML of a cell's text, `t` or runs `r`; null where the cell holds none. */
export function cellText({ type, content }: SheetCell, shared: readonly string[]): string | null {
  if (/<f\b/.test(content)) return null
  if (type === 's') return shared[Number(/<v>\s*(\d+)\s*<\/v>/.exec(content)?.[1] ?? -1)] ?? null
  if (type === 'inlineStr') return /<is>([\s\S]*)<\/is>/.exec(content)?.[1] ?? null
  return type === 'str' ? content.replace(/<(\/?)v>/g, '<$1t>') : null
}

/** What the text reads, without the readings that stand over it. */
export const plainText = (xml: string): string =>
  [...xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)]
    .map(([, text]) => readable(text ?? ''))
    .join('')
