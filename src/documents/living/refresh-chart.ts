/** Refreshing native charts: the bars drawn, matched by the names under them and by their series. */

import type { BarNow } from '#domain/reports/figures-now.ts'
import { attributeOf, type Edit, edited, escaped, readable, type Tag, tagsOf } from '../packages/markup.ts'

export interface ChartOutcome {
  readonly key: string
  readonly outcome: 'refreshed' | 'unchanged' | 'overtyped' | 'gone'
  readonly said: string
}

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

/** The drawing's part with its bars refreshed. A bar that no name fits is left alone. */
export function refreshChart(xml: string, bars: readonly BarNow[]): { xml: string; bars: ChartOutcome[] } {
  const edits: Edit[] = []
  const outcomes: ChartOutcome[] = []
  for (const series of seriesOf(xml)) {
    for (const { index, label, bar, said } of drawnIn(series, bars)) {
      const outcome = outcomeOf(said, bar)
      outcomes.push({ key: bar.key, outcome, said })
      if (outcome === 'refreshed') edits.push(valueEdit(series, index, bar.now ?? ''))
      if (outcome === 'refreshed' || outcome === 'unchanged') edits.push(...markEdit(label, bar))
    }
  }
  return { xml: edited(xml, edits), bars: outcomes }
}

const drawnIn = (series: Series, bars: readonly BarNow[]) =>
  [...series.labels].flatMap(([index, label]) => {
    const bar = bars.find((one) => isAt(one, label.text, series.name))
    const said = bar ? saidAt(series, index, bar) : null
    return bar && said !== null ? [{ index, label, bar, said }] : []
  })

/** The mark of an estimate goes with it, though the number may stay. */
const markEdit = ({ text, from, to }: Point, { nowLabel }: BarNow): Edit[] =>
  text === nowLabel ? [] : [{ from, to, xml: escaped(nowLabel) }]

/** '' for a blank, which has no point; null where a person took away the point of a bar that was drawn. */
function saidAt({ values, end }: Series, index: string, { was }: BarNow): string | null {
  const value = values.get(index)
  if (value) return value.text
  return was === '' && end !== null ? '' : null
}

/** The number in its point; of a year that was blank a point of its own, in its order; of one that went none. */
function valueEdit({ values, end }: Series, index: string, now: string): Edit {
  const value = values.get(index)
  if (value && now === '') return { ...value.whole, xml: '' }
  if (value) return { from: value.from, to: value.to, xml: escaped(now) }
  const next = [...values].find(([at]) => Number(at) > Number(index))
  const from = next?.[1].whole.from ?? end ?? 0
  return { from, to: from, xml: `<c:pt idx="${index}"><c:v>${escaped(now)}</c:v></c:pt>` }
}

/**
 * Whether the bar is the one of this label, and of this series where it is a part. Where nobody knows the series any
 * more, the bar's name may end with it.
 */
function isAt({ name, series }: BarNow, label: string, drawn: string): boolean {
  const [under, named] = [plainName(label), plainName(name)]
  if (series === null) return named === under || name === `${under} ${drawn.trim()}`
  return under === named && (series === '' || series === drawn.trim())
}

/** Numbers drawn are compared as numbers: 81 and 81.0 are one bar; blank is none of them. */
const isSame = (one: string, other: string): boolean =>
  one === '' || other === '' ? one === other : Number(one) === Number(other)

export function outcomeOf(said: string, { was, now }: BarNow): ChartOutcome['outcome'] {
  if (now === null) return said === '' ? 'unchanged' : 'gone'
  if (isSame(said, now)) return 'unchanged'
  return isSame(said, was) ? 'refreshed' : 'overtyped'
}

/** Without the mark of an estimate: what stands in brackets at the end. */
export function plainName(label: string): string {
  if (!label.endsWith('）')) return label.trim()
  const from = label.indexOf('（', label.lastIndexOf('）', label.length - 2) + 1)
  return (from < 0 ? label : label.slice(0, from)).trim()
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
