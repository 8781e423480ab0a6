/** How wide a table's columns are: what is short is as narrow as its words allow, long texts share the rest. */

import type { ColumnContent, ComposedTable, TableColumn } from '../composed.ts'

/** Sizes of a table's text, in half-points. */
export const 五号 = 21
const 小五 = 18

/** Left and right of a cell's text, in twips. */
export const cellMargin = 57

/** A table's columns and the size its text is set in. */
export interface TableMeasures {
  /** Half-points. */
  readonly size: number
  /** Twips. */
  readonly widths: readonly number[]
  /** Whether every column has the room it needs. */
  readonly fits: boolean
}

/** Contents whose columns share the room that is left, each at least this many characters wide. */
const sharing: readonly ColumnContent[] = ['name', 'text', 'long', 'units']
const leastShared = 6

/** 五号, or 小五 where the columns would not have room enough for that. */
export function tableMeasures(table: ComposedTable, total: number): TableMeasures {
  const texts = table.columns.map((_, at) => columnTexts(table, at))
  for (const size of [五号, 小五]) {
    const needs = table.columns.map((column, at) => needed(column, texts[at] ?? [], size))
    if (sum(needs) > total * crowded && size !== 小五) continue
    const widths = toTotal(spreadOver(table.columns, { texts, needs, total }), total)
    return { size, widths, fits: sum(needs) <= total }
  }
  throw new Error('no size of characters')
}

/** Above this share of the width taken by needs alone, a table looks crammed. */
const crowded = 0.88

export const columnTexts = ({ rows }: ComposedTable, at: number): string[] =>
  rows.flatMap((row) => (row.kind === 'item' ? [row.cells[at]?.text ?? ''] : []))

interface Room {
  readonly texts: readonly (readonly string[])[]
  readonly needs: readonly number[]
  readonly total: number
}

function spreadOver(columns: readonly TableColumn[], { texts, needs, total }: Room): number[] {
  const weights = columns.map(({ content }, at) =>
    sharing.includes(content) ? meanWidth(texts[at] ?? []) ** evenness : 0,
  )
  if (sum(weights) === 0 || sum(needs) > total) return needs.map((need) => (need * total) / sum(needs))
  return shared(needs, weights, total)
}

/** Room by weight, a column whose share would be below its need getting just that. */
function shared(needs: readonly number[], weights: readonly number[], total: number): number[] {
  const open = weights.map((weight) => weight > 0)
  for (;;) {
    const room = total - sum(needs.filter((_, at) => !open[at]))
    const weight = sum(weights.filter((_, at) => open[at]))
    const share = (at: number) => (room * (weights[at] ?? 0)) / weight
    const short = needs.findIndex((need, at) => open[at] && share(at) < need)
    if (short < 0) return needs.map((need, at) => (open[at] ? share(at) : need))
    open[short] = false
  }
}

/** Longer texts get more room, so that rows stay low, but not all of it. */
const evenness = 0.65

/** Of what was really said: marks such as 未报 and — ask for no room. */
function meanWidth(texts: readonly string[]): number {
  const said = texts.filter((text) => text.length > 2)
  return sum(said.map(widthOf)) / Math.max(1, said.length)
}

function needed({ content, label }: TableColumn, texts: readonly string[], size: number): number {
  const head = Math.max(...label.split('\n').map(headNeed))
  return (
    Math.ceil(Math.max(head, daysNeed(texts), inCharacters(content, texts)) * size * twipsPerHalfPoint) +
    2 * cellMargin +
    slack
  )
}

/** Days stand in one line. */
const daysNeed = (texts: readonly string[]): number =>
  Math.max(0, ...texts.filter((text) => /^\d{4}年\d{1,2}月\d{1,2}日$/.test(text)).map(widthOf)) * 1.1

/** A head is set in two lines but for two characters, what it has in brackets in one. */
const headNeed = (line: string): number =>
  Math.max(
    Math.min(inTwoParts(line), Math.ceil(widthOf(line) / 2) + 2),
    Math.min(2, widthOf(line)),
    Math.min(5, widthOf(/（[^）]*）/.exec(line)?.[0] ?? '')),
  )

/** Where a head may be parted: not within brackets, a year, a month or a day. */
export const headParts = (line: string): readonly string[] => line.match(/（[^）]*）|\d+[年月日]?|./g) ?? []

/** The longer of two lines, parted so that it is shortest. */
function inTwoParts(line: string): number {
  const parts = headParts(line)
  const longer = parts.map((_, at) =>
    Math.max(spacedWidth(parts.slice(0, at).join('')), spacedWidth(parts.slice(at).join(''))),
  )
  return Math.min(spacedWidth(line), ...longer)
}

/** Digits and Chinese characters keep a quarter of a character apart. */
const spacedWidth = (text: string): number =>
  widthOf(text) + (text.match(/\d(?=\p{Script=Han})|\p{Script=Han}(?=\d)/gu)?.length ?? 0) / 4

/** Twips a Chinese character is wide, for each half-point of its size. */
export const twipsPerHalfPoint = 10

/** Rules and rounding take a little of every column. */
const slack = 80

/** Characters a column needs for its cells. */
function inCharacters(content: ColumnContent, cells: readonly string[]): number {
  const widest = Math.max(1, ...cells.flatMap((cell) => cell.split('\n').map(widthOf)))
  switch (content) {
    case 'number':
      return Math.max(2, widest)
    case 'figure': {
      const { whole, fraction } = digitsOf(cells)
      return Math.max(3, (whole + fraction + 1) / 2)
    }
    case 'short':
      return Math.min(5, inTwoLines(cells, 4))
    case 'target':
      return Math.min(7, inTwoLines(cells, 7)) + 0.5
    case 'units':
      return Math.min(9, Math.max(leastShared, widest))
    default:
      return leastShared
  }
}

/** Characters wide enough for every text, those longer than `single` being set in two lines. */
const inTwoLines = (texts: readonly string[], single: number): number =>
  Math.max(1, ...texts.map(widthOf).map((width) => (width <= single ? width : Math.ceil(width / 2))))

/** Width in characters: letters, digits and half-width marks are half a character wide. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, letter) => width + (letter.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Rounded to whole twips, the last column taking what rounding left. */
function toTotal(widths: readonly number[], total: number): number[] {
  const rounded = widths.map(Math.floor)
  const left = total - sum(rounded)
  return rounded.map((width, at) => (at === rounded.length - 1 ? width + left : width))
}

export const isNumber = (text: string): boolean => /^[+-]?\d+(\.\d+)?\*?$/.test(text)

/** The most letters before the point among the numbers of a column, and from the point on with its mark. */
export function digitsOf(texts: readonly string[]): { whole: number; fraction: number } {
  const wholes = texts.filter(isNumber).map((text) => ({ text, whole: text.replace(/[.*].*$/, '').length }))
  return {
    whole: Math.max(0, ...wholes.map(({ whole }) => whole)),
    fraction: Math.max(0, ...wholes.map(({ text, whole }) => text.length - whole)),
  }
}
