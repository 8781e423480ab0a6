/** A chart of an OpenDocument file as it stands in its part: its series point into one table of names and numbers. */

import { attributeOf, type Edit, escaped, readable, type Tag, tagsOf } from '../packages/markup.ts'
import type { DrawnBar } from './match-bars.ts'
import { chartAt, type ReadChart } from './refresh-chart.ts'

interface Stretch {
  readonly from: number
  readonly to: number
}

interface Cell {
  readonly text: string
  /** Its number as it is computed with; null where it has none. */
  readonly number: string | null
  readonly tag: Tag
  /** All of its paragraphs; null where it has none. */
  readonly shown: Stretch | null
}

interface Place {
  readonly bar: DrawnBar
  readonly label: Cell
  readonly value: Cell
}

/** Whether the part is a chart's: other objects are laid in as well. */
export const isOpenChart = (xml: string): boolean => /<chart:chart[\s>]/.test(xml)

/** null where the chart is not laid out as LibreOffice does: nothing in it could be told for sure. */
export function readOpenChart(xml: string): ReadChart | null {
  const { categories, series, names } = rangesIn(xml)
  if (!categories || series.length === 0 || series.length > mostSeries) return null
  const table = tableOf(xml)
  const places = series.flatMap((range, at) => {
    const name = names[at]?.map((address) => table.get(address)?.text ?? '').join(' ') ?? ''
    return (range ?? []).flatMap((address, point): (Place | null)[] => {
      const [label, value] = [table.get(categories[point] ?? ''), table.get(address)]
      if (!label || !value || range?.length !== categories.length) return [null]
      return [{ bar: { label: label.text, series: name, said: saidIn(value) }, label, value }]
    })
  })
  const known = places.flatMap((place) => place ?? [])
  const isSound = known.length === places.length && !series.includes(null)
  return isSound ? chartIn(xml, known) : null
}

const chartIn = (xml: string, places: readonly Place[]): ReadChart =>
  chartAt(places, {
    number: ({ value }, number) => numberEdit(xml, value, number),
    label({ label: { shown, tag } }, label) {
      const { from, to } = shown ?? { from: tag.to, to: tag.to }
      return { from, to, xml: paragraph(label) }
    },
  })

/** What no number was reported for. */
const blank = 'NaN'

const saidIn = ({ number, text }: Cell): string => (number === blank ? '' : (number ?? text))

const paragraph = (text: string): string => `<text:p>${escaped(text)}</text:p>`

/** The cell up to its last paragraph anew, with all other attributes it had. */
function numberEdit(xml: string, { tag, shown }: Cell, number: string): Edit {
  const written = number === '' ? blank : number
  const kept = xml
    .slice(tag.from, tag.to)
    .replace(/\s*\/?>$/, '')
    .replaceAll(
      /\s(?:office:(?:string-)?value|office:value-type|calcext:value-type)\s*=\s*(?:"[^"]*"|'[^']*')/g,
      '',
    )
  const begun = `${kept} office:value-type="float" office:value="${escaped(written)}">`
  if (tag.kind === 'empty')
    return { from: tag.from, to: tag.to, xml: `${begun}${paragraph(written)}</table:table-cell>` }
  const between = xml.slice(tag.to, shown?.from ?? tag.to)
  return { from: tag.from, to: shown?.to ?? tag.to, xml: `${begun}${between}${paragraph(written)}` }
}

/** More than any chart that a reader can read. */
const mostSeries = 100
const longestRange = 1000

/** The cells of a row or a column that something points to, in order; null where it points to anything else. */
type Range = readonly string[] | null

interface Ranges {
  categories: Range
  readonly series: Range[]
  readonly names: Range[]
}

function rangesIn(xml: string): Ranges {
  const ranges: Ranges = { categories: null, series: [], names: [] }
  for (const tag of tagsOf(xml)) {
    const range = (attribute: string) => cellsOf(attributeOf(xml, tag, attribute) ?? '')
    if (tag.kind === 'close' || ranges.series.length > mostSeries) continue
    if (tag.name === 'chart:categories') ranges.categories ??= range('table:cell-range-address')
    if (tag.name !== 'chart:series') continue
    ranges.series.push(range('chart:values-cell-range-address'))
    ranges.names.push(range('chart:label-cell-address'))
  }
  return ranges
}

/** local-table.$B$2:.$B$7 */
const rangeShape =
  /^'?local-table'?\.\$?([A-Z]{1,3})\$?(\d{1,5})(?::(?:'?local-table'?)?\.\$?([A-Z]{1,3})\$?(\d{1,5}))?$/

function cellsOf(range: string): string[] | null {
  const [, column = '', row = '', lastColumn = column, lastRow = row] = rangeShape.exec(range) ?? []
  const [from, to] = [numberOf(column), numberOf(lastColumn)]
  const [top, bottom] = [Number(row), Number(lastRow)]
  const length = Math.max(to - from, bottom - top) + 1
  if (column === '' || to < from || bottom < top || length > longestRange) return null
  if (from === to) return Array.from({ length }, (_, at) => `${column}${top + at}`)
  return top === bottom ? Array.from({ length }, (_, at) => `${lettersOf(from + at)}${row}`) : null
}

const numberOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

const lettersOf = (number: number): string =>
  number === 0 ? '' : lettersOf(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26))

/** The cells of the chart's own table by address. */
function tableOf(xml: string): ReadonlyMap<string, Cell> {
  const scan = new TableScan(xml)
  for (const tag of tagsOf(xml)) scan.see(tag)
  return scan.cells
}

class TableScan {
  readonly cells = new Map<string, Cell>()
  readonly #xml: string
  #isInside = false
  #row = 0
  #column = 0
  #begun: Tag | null = null
  #text = ''
  #textFrom: number | null = null
  #shown: Stretch | null = null

  constructor(xml: string) {
    this.#xml = xml
  }

  see(tag: Tag): void {
    const { name, kind } = tag
    if (name === 'table:table')
      this.#isInside =
        kind === 'open' &&
        attributeOf(this.#xml, tag, 'table:name') === 'local-table' &&
        this.cells.size === 0
    else if (!this.#isInside) return
    else if (name === 'table:table-row' && kind !== 'close') this.#seeRow(tag)
    else if (name === 'table:table-cell') this.#seeCell(tag)
    else if (this.#begun) this.#seeText(tag)
  }

  #seeRow(tag: Tag): void {
    this.#row += this.#repeated(tag, 'table:number-rows-repeated')
    this.#column = 0
  }

  #seeCell(tag: Tag): void {
    if (tag.kind !== 'close') {
      this.#column += this.#repeated(tag, 'table:number-columns-repeated')
      this.#begun = tag
      this.#text = ''
      this.#shown = null
    }
    if (tag.kind === 'open' || !this.#begun) return
    const begun = this.#begun
    this.cells.set(`${lettersOf(this.#column)}${this.#row}`, {
      text: this.#text,
      number: attributeOf(this.#xml, begun, 'office:value'),
      tag: begun,
      shown: this.#shown,
    })
    this.#begun = null
  }

  /** Of cells or rows that are said once only the last is known by its place. */
  #repeated(tag: Tag, attribute: string): number {
    const times = Number(attributeOf(this.#xml, tag, attribute) ?? 1)
    return Number.isInteger(times) && times > 0 && times < longestRange ? times : longestRange
  }

  #seeText({ name, kind, from, to }: Tag): void {
    if (this.#textFrom !== null) this.#text += readable(this.#xml.slice(this.#textFrom, from))
    if (this.#textFrom !== null && name === 'text:s') this.#text += ' '
    const isParagraph = name === 'text:p'
    if (isParagraph && kind !== 'close') this.#shown = { from: this.#shown?.from ?? from, to }
    if (isParagraph && kind === 'close' && this.#shown) this.#shown = { from: this.#shown.from, to }
    if (isParagraph) this.#textFrom = kind === 'open' ? to : null
    else if (this.#textFrom !== null) this.#textFrom = to
  }
}
