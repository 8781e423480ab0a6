/** The rows of a sheet, filled: cells with keys get texts or numbers, rows of an item's keys stand once for each item. */

import { groupNames, type RowGroup } from '#domain/templates/key-names.ts'
import type { TemplateKey } from '#domain/templates/keys.ts'
import { writable } from '../../official-format/text.ts'
import { readable } from '../../packages/markup.ts'
import type { Filling, FillText } from '../filling.ts'
import { keysIn } from '../placeholder-text.ts'
import { filledText } from './fill-runs.ts'
import { formulaXml } from './formula-xml.ts'
import { columnNumber, type MovesOf, movedFormula, translated } from './references.ts'
import { type CellLooks, heightFor } from './row-heights.ts'
import type { RowMoves } from './row-moves.ts'
import { cellText, plainText, type SheetCell, type SheetRow } from './sheet-cells.ts'

export interface SheetFilling {
  readonly keys: readonly TemplateKey[]
  readonly filling: Filling
  readonly shared: readonly string[]
  readonly movesOf: MovesOf
}

/** The group whose keys the row holds; null for none. */
export function groupIn(
  { cells }: SheetRow,
  { keys, shared }: Pick<SheetFilling, 'keys' | 'shared'>,
): RowGroup | null {
  for (const cell of cells) {
    const text = cellText(cell, shared)
    if (text === null) continue
    for (const { key } of keysIn(plainText(text))) {
      const known = keys.find(({ name, alias }) => name === key || alias === key)
      const group = known?.shape === 'row' ? groupOf(known) : null
      if (group !== null) return group
    }
  }
  return null
}

const groups = Object.keys(groupNames).filter((name): name is RowGroup => name in groupNames)
const groupOf = ({ alias }: TemplateKey): RowGroup | null =>
  groups.find((group) => alias.startsWith(`${group}.`)) ?? null

interface Sheet {
  readonly sheet: string
  readonly moves: RowMoves
  readonly looks: CellLooks
  readonly asked: SheetFilling
}

/** Where a row is written: of a repeated one its copy and what its item says. */
interface Written {
  readonly row: number
  readonly copy: number
  readonly texts: (key: string) => FillText | null
}

export function filledRows(rows: readonly SheetRow[], of: Sheet): string {
  const masters = mastersIn(rows)
  const written: { number: number; xml: string }[] = []
  for (const row of rows) {
    const block = of.moves.around(row.number)
    const group = block ? (groupIn(row, of.asked) ?? groupIn(firstOf(rows, block.first), of.asked)) : null
    for (let copy = 0; copy < (block?.copies ?? 1); copy += 1) {
      const number = of.moves.to(row.number, copy)
      const texts = textsFor(of.asked, group, copy)
      written.push({
        number,
        xml: rowXml(row, number, { of, masters, at: { row: row.number, copy, texts } }),
      })
    }
  }
  return written
    .toSorted((a, b) => a.number - b.number)
    .map(({ xml }) => xml)
    .join('')
}

const firstOf = (rows: readonly SheetRow[], number: number): SheetRow =>
  rows.find((row) => row.number === number) ?? { number, attributes: '', cells: [] }

/** What a key says here; a row's key without items says nothing. */
function textsFor({ keys, filling }: SheetFilling, group: RowGroup | null, copy: number) {
  const byName = new Map(keys.flatMap((key) => [[key.name, key] as const, [key.alias, key] as const]))
  const row = group === null ? undefined : filling.rows.get(group)?.[copy]
  return (wanted: string): FillText | null => {
    const key = byName.get(wanted)
    if (!key) return null
    if (key.shape !== 'row') return filling.texts.get(key.name) ?? null
    return groupOf(key) === group ? (row?.get(key.name.slice(key.name.indexOf('.') + 1)) ?? nothing) : null
  }
}

const nothing: FillText = { text: '' }

interface Place {
  readonly of: Sheet
  readonly masters: Masters
  readonly at: Written
}

/** A repeated row is as tall as its texts need; any other stays as it was. */
function rowXml({ attributes, cells }: SheetRow, number: number, place: Place): string {
  const isRepeated = place.of.moves.around(place.at.row) !== null
  const kept = isRepeated ? grown(attributes, cells, place) : attributes
  return `<row r="${number}"${kept}>${cells.map((cell) => cellXml(cell, number, place)).join('')}</row>`
}

function grown(attributes: string, cells: readonly SheetCell[], { of, at }: Place): string {
  const texts = cells.map((cell) => ({
    column: cell.column,
    style: Number(/\ss="(\d+)"/.exec(cell.style)?.[1] ?? 0),
    text: saidIn(cell, of.asked.shared, at),
  }))
  const needed = heightFor(texts, at.row, of.looks)
  const own = Number(/\sht="([\d.]+)"/.exec(attributes)?.[1] ?? 0)
  if (needed === null || needed <= own) return attributes
  return `${attributes.replace(/\s(?:ht|customHeight)="[^"]*"/g, '')} ht="${needed}" customHeight="1"`
}

const saidIn = (cell: SheetCell, shared: readonly string[], at: Written): string =>
  plainText(cellText(cell, shared) ?? '').replace(
    /\{\{([^{}]{1,80})\}\}/g,
    (all, key: string) => at.texts(key.trim())?.text ?? all,
  )

function cellXml(cell: SheetCell, number: number, { of, masters, at }: Place): string {
  const head = `<c r="${cell.column}${number}"${cell.style}`
  const text = cellText(cell, of.asked.shared)
  const found = text === null ? [] : keysIn(plainText(text))
  if (text !== null && found.length > 0)
    return filledCell(head, { text, isAlone: found[0]?.isAlone ?? false, at })
  const type = cell.type === 'n' ? '' : ` t="${cell.type}"`
  if (!/<f\b/.test(cell.content)) {
    if (cell.content === '') return `${head}${type}/>`
    return `${head}${type}>${cell.content}</c>`
  }
  // Its value is worked out anew when the file is opened.
  const formula = formulaOf(cell, at.row, masters)
  const moved = movedFormula(formula, { sheet: of.sheet, row: at.row, copy: at.copy }, of.asked.movesOf)
  return `${head}><f>${formulaXml(moved)}</f></c>`
}

function filledCell(
  head: string,
  { text, isAlone, at }: { text: string; isAlone: boolean; at: Written },
): string {
  const [key] = keysIn(plainText(text))
  const only = isAlone && key ? at.texts(key.key) : null
  if (only?.number) return `${head}><v>${only.number}</v></c>`
  if (only && only.text === '') return `${head}/>`
  const filled = filledText(text, (wanted) => {
    const said = at.texts(wanted)
    return said === null ? null : writable(said.text)
  })
  return `${head} t="inlineStr"><is>${filled}</is></c>`
}

/** Formulas that several cells share, by their number: where the first stands, and what it says. */
type Masters = ReadonlyMap<
  string,
  { readonly row: number; readonly column: string; readonly formula: string }
>

const shared = /<f\b([^>]*?)(?:\/>|>([\s\S]*?)<\/f>)/

function mastersIn(rows: readonly SheetRow[]): Masters {
  const masters = new Map<string, { row: number; column: string; formula: string }>()
  for (const { number: row, cells } of rows)
    for (const { column, content } of cells) {
      const [, attributes = '', text = ''] = shared.exec(content) ?? []
      const id = /\bsi="(\d+)"/.exec(attributes)?.[1]
      if (id !== undefined && text !== '') masters.set(id, { row, column, formula: text })
    }
  return masters
}

/** What the cell computes, a shared formula said in full. */
function formulaOf({ column, content }: SheetCell, row: number, masters: Masters): string {
  const [, attributes = '', text = ''] = shared.exec(content) ?? []
  if (text !== '') return readable(text)
  const master = masters.get(/\bsi="(\d+)"/.exec(attributes)?.[1] ?? '')
  if (!master) return ''
  const columns = columnNumber(column) - columnNumber(master.column)
  return translated(readable(master.formula), { rows: row - master.row, columns })
}
