/** References to cells, in formulas and lists of ranges, after the rows of sheets have moved. */

import type { RowMoves } from './row-moves.ts'

/** Moves of the sheet of that name; undefined for one whose rows stay. */
export type MovesOf = (sheet: string) => RowMoves | undefined

/** A formula as it stands in a cell of `sheet`; `row` and `copy` where that cell is in a repeated row. */
export interface FormulaPlace {
  readonly sheet: string
  readonly row?: number
  readonly copy?: number
}

const sheetName = String.raw`(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!`
const cell = String.raw`(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})`
const reference = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?:${sheetName})?(?<![\p{L}\p{N}_.$])${cell}(?::${cell})?(?![\p{L}\p{N}_.(!])`,
  'gu',
)

interface End {
  readonly head: string
  readonly isFixed: boolean
  readonly row: number
}

/** The formula with its references moved. Texts in quotation marks stay. */
export function movedFormula(formula: string, place: FormulaPlace, movesOf: MovesOf): string {
  return formula.replace(reference, (whole: string, ...found: (string | undefined)[]) => {
    const [quoted, bare, fix1, column1, abs1, row1, fix2, column2, abs2, row2] = found
    if (row1 === undefined) return whole
    const sheet = quoted?.replaceAll("''", "'") ?? bare ?? place.sheet
    const moves = movesOf(sheet)
    if (!moves) return whole
    const prefix = quoted !== undefined ? `'${quoted}'!` : bare !== undefined ? `${bare}!` : ''
    const from: End = { head: `${fix1}${column1}${abs1}`, isFixed: abs1 === '$', row: Number(row1) }
    const own = sheet === place.sheet ? place : { sheet }
    if (row2 === undefined) return prefix + from.head + moves.to(from.row, copyFor(from, own, moves))
    const to: End = { head: `${fix2}${column2}${abs2}`, isFixed: abs2 === '$', row: Number(row2) }
    return `${prefix}${from.head}${startOf(from, own, moves)}:${to.head}${endOf(to, own, moves)}`
  })
}

/** A relative reference from a repeated row into its own rows goes with the copy; any other goes to the first. */
function copyFor({ row, isFixed }: End, place: FormulaPlace, moves: RowMoves): number {
  if (place.row === undefined || isFixed) return 0
  const own = moves.around(place.row)
  return own !== null && own === moves.around(row) ? (place.copy ?? 0) : 0
}

const startOf = (end: End, place: FormulaPlace, moves: RowMoves): number =>
  moves.to(end.row, copyFor(end, place, moves))

/** A range that ends in repeated rows takes all of them in, unless it belongs to one of the copies. */
function endOf(end: End, place: FormulaPlace, moves: RowMoves): number {
  const around = moves.around(end.row)
  const isOwn =
    place.row !== undefined && !end.isFixed && around !== null && moves.around(place.row) === around
  if (isOwn) return moves.to(end.row, place.copy ?? 0)
  return moves.to(end.row, around === null ? 0 : around.copies - 1)
}

const area = /^(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?$/i

/** One area after the move: what lies within repeated rows stands once for every copy. */
export function movedAreas(text: string, moves: RowMoves): string[] {
  const found = area.exec(text)
  if (!found) return [text]
  const [, column1 = '', row1 = '', column2 = column1, row2 = row1] = found
  const [from, to] = [Number(row1), Number(row2)]
  const inside = moves.around(from)
  const write = (first: number, last: number) =>
    first === last && column1 === column2 ? `${column1}${first}` : `${column1}${first}:${column2}${last}`
  if (inside === null || moves.around(to) !== inside) {
    const end = moves.around(to)
    return [write(moves.to(from), moves.to(to, end === null ? 0 : end.copies - 1))]
  }
  return Array.from({ length: inside.copies }, (_, copy) => write(moves.to(from, copy), moves.to(to, copy)))
}

/** An area that must stay one, such as that of a filter or a table. */
export function movedArea(text: string, moves: RowMoves): string {
  const areas = movedAreas(text, moves)
  const [first = text] = areas
  const last = areas.at(-1) ?? first
  return areas.length <= 1 ? first : `${first.split(':')[0]}:${last.split(':').at(-1)}`
}

/** A list of areas parted by blanks; neighbours that grew out of one row are written as one. */
export const movedList = (text: string, moves: RowMoves): string =>
  text
    .split(/\s+/)
    .filter((one) => one !== '')
    .flatMap((one) => (standsInOneRow(one, moves) ? [movedArea(one, moves)] : movedAreas(one, moves)))
    .join(' ')

/** Whether the copies of the area lie next to each other. */
function standsInOneRow(text: string, moves: RowMoves): boolean {
  const inside = moves.around(Number(area.exec(text)?.[2] ?? 0))
  return inside !== null && inside.first === inside.last
}

/** A formula of a column further along: what a shared formula says in another of its cells. */
export function translated(formula: string, { rows, columns }: { rows: number; columns: number }): string {
  return formula.replace(reference, (whole: string, ...found: (string | undefined)[]) => {
    const [quoted, bare, fix1, column1, abs1, row1, fix2, column2, abs2, row2] = found
    if (row1 === undefined) return whole
    const prefix = quoted !== undefined ? `'${quoted}'!` : bare !== undefined ? `${bare}!` : ''
    const write = (fix = '', column = '', abs = '', row = '') =>
      fix +
      (fix ? column : columnName(columnNumber(column) + columns)) +
      abs +
      (abs ? row : Number(row) + rows)
    const first = write(fix1, column1, abs1, row1)
    return prefix + (row2 === undefined ? first : `${first}:${write(fix2, column2, abs2, row2)}`)
  })
}

export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

export function columnName(number: number): string {
  let name = ''
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}
