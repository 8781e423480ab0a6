/** Refreshing one chart, whichever program wrote it: its bars follow the data, what a person typed stays and is told. */

import type { BarNow } from '#domain/reports/charts/bars-now.ts'
import { type Edit, edited } from '../packages/markup.ts'
import { type DrawnBar, isSameNumber, matched } from './match-bars.ts'

/** A chart as it stands in its part, in the writing of one kind of file. */
export interface ReadChart {
  readonly bars: readonly DrawnBar[]
  /** Makes one of the bars another number; '' none. */
  readonly numberEdit: (at: number, number: string) => Edit
  readonly labelEdit: (at: number, label: string) => Edit
}

/** The chart whose bars stand at these places, each edited as its kind of file writes it. */
export function chartAt<Place extends { readonly bar: DrawnBar }>(
  places: readonly Place[],
  edits: {
    readonly number: (place: Place, number: string) => Edit
    readonly label: (place: Place, label: string) => Edit
  },
): ReadChart {
  const placeAt = (at: number): Place => {
    const found = places[at]
    if (!found) throw new Error(`no bar ${at}`)
    return found
  }
  return {
    bars: places.map(({ bar }) => bar),
    numberEdit: (at, number) => edits.number(placeAt(at), number),
    labelEdit: (at, label) => edits.label(placeAt(at), label),
  }
}

export interface ChartOutcome {
  readonly key: string
  readonly outcome: 'refreshed' | 'unchanged' | 'overtyped' | 'gone'
  readonly said: string
}

/** The part with its bars refreshed. A bar that no name fits is left alone. */
export function refreshChart(
  xml: string,
  chart: ReadChart,
  bars: readonly BarNow[],
): { xml: string; bars: ChartOutcome[] } {
  const numbers: Edit[] = []
  /** By place: series may share the names under them. */
  const labels = new Map<number, Edit>()
  const found = matched(chart.bars, bars)
  const outcomes = chart.bars.flatMap(({ label, said }, at): ChartOutcome[] => {
    const bar = found[at]
    if (!bar) return []
    const outcome = outcomeOf(said, bar)
    if (outcome === 'refreshed') numbers.push(chart.numberEdit(at, bar.now ?? ''))
    // The mark of an estimate goes with it, though the number may stay.
    if ((outcome === 'refreshed' || outcome === 'unchanged') && label !== bar.nowLabel) {
      const edit = chart.labelEdit(at, bar.nowLabel)
      labels.set(edit.from, edit)
    }
    return [{ key: bar.key, outcome, said }]
  })
  return { xml: edited(xml, [...numbers, ...labels.values()]), bars: outcomes }
}

export function outcomeOf(said: string, { was, now }: BarNow): ChartOutcome['outcome'] {
  if (now === null) return said === '' ? 'unchanged' : 'gone'
  if (isSameNumber(said, now)) return 'unchanged'
  return isSameNumber(said, was) ? 'refreshed' : 'overtyped'
}
