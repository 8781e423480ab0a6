/** A chart of a Word file as it stands in its part: each series with its own names and values. */

import { attributeOf, type Edit, escaped, readable, type Tag, tagsOf } from '../packages/markup.ts'
import type { DrawnBar } from './match-bars.ts'
import { chartAt, type ReadChart } from './refresh-chart.ts'

interface Point {
  readonly text: string
  readonly from: number
  readonly to: number
  /** The whole of its element. */
  readonly whole: { readonly from: number; readonly to: number }
}

/** The points of a series by their index. */
interface Series {
  readonly name: string
  readonly labels: ReadonlyMap<string, Point>
  readonly values: ReadonlyMap<string, Point>
  /** Where a further value would stand behind all others; null where there is no place for one. */
  readonly end: number | null
}

interface Place {
  readonly bar: DrawnBar
  readonly series: Series
  readonly index: string
  readonly label: Point
}

export function readWordChart(xml: string): ReadChart {
  const places = seriesOf(xml).flatMap((series) =>
    [...series.labels].flatMap(([index, label]): Place[] => {
      const said = series.values.get(index)?.text ?? (series.end === null ? null : '')
      const bar = { label: label.text, series: series.name, said: said ?? '' }
      return said === null ? [] : [{ bar, series, index, label }]
    }),
  )
  return chartAt(places, {
    number: valueEdit,
    label: ({ label: { from, to } }, label) => ({ from, to, xml: escaped(label) }),
  })
}

/** The number in its point; of a year that was blank a point of its own, in its order; of one that went none. */
function valueEdit({ series: { values, end }, index }: Place, number: string): Edit {
  const value = values.get(index)
  if (value && number === '') return { ...value.whole, xml: '' }
  if (value) return { from: value.from, to: value.to, xml: escaped(number) }
  const next = [...values].find(([other]) => Number(other) > Number(index))
  const from = next?.[1].whole.from ?? end ?? 0
  return { from, to: from, xml: `<c:pt idx="${index}"><c:v>${escaped(number)}</c:v></c:pt>` }
}

function seriesOf(xml: string): readonly Series[] {
  const scan = new SeriesScan(xml)
  for (const tag of tagsOf(xml)) scan.see(tag)
  return scan.series
}

interface Scanned {
  name: string
  end: number | null
  readonly labels: Map<string, Point>
  readonly values: Map<string, Point>
}

class SeriesScan {
  readonly series: Scanned[] = []
  readonly #xml: string
  #into: Map<string, Point> | null = null
  #isNaming = false
  #index = ''
  #from = 0
  #begun = 0

  constructor(xml: string) {
    this.#xml = xml
  }

  see(tag: Tag): void {
    const isOpen = tag.kind === 'open'
    const last = this.series.at(-1)
    if (tag.name === 'c:ser' && isOpen)
      this.series.push({ name: '', end: null, labels: new Map(), values: new Map() })
    else if (tag.name === 'c:tx') this.#isNaming = isOpen
    else if (tag.name === 'c:cat') this.#into = isOpen ? (last?.labels ?? null) : null
    else if (tag.name === 'c:val') this.#into = isOpen ? (last?.values ?? null) : null
    else if (tag.name === 'c:pt') this.#seePoint(tag)
    else if (tag.name === 'c:v') this.#seeValue(tag)
    else if (tag.name === 'c:numCache' && tag.kind === 'close' && last && this.#into === last.values)
      last.end = tag.from
  }

  #seePoint({ kind, from, to, name }: Tag): void {
    if (kind === 'open') {
      this.#index = attributeOf(this.#xml, { kind, from, to, name }, 'idx') ?? ''
      this.#begun = from
    }
    const point = this.#into?.get(this.#index)
    if (kind === 'close' && point)
      this.#into?.set(this.#index, { ...point, whole: { from: this.#begun, to } })
  }

  #seeValue({ kind, from, to }: Tag): void {
    if (kind === 'open') this.#from = to
    const text = readable(this.#xml.slice(this.#from, from))
    const last = this.series.at(-1)
    if (kind === 'close' && this.#isNaming && last) last.name = text
    else if (kind === 'close')
      this.#into?.set(this.#index, { text, from: this.#from, to: from, whole: { from, to: from } })
  }
}
