/** The bars of a report's charts as a file was made with them, and as the data have them now. */

import type { ComposedReport } from '../composed.ts'
import { type Binding, type Figure, figureKey, figureKeyWithin } from '../figure.ts'
import { readFigure } from '../figures/read-figure.ts'
import type { ReportMaterial } from '../material.ts'
import type { ReportPhrases } from '../phrases.ts'
import { completionChartKey } from './completion-chart.ts'
import { seriesOfCount, statusChartKey } from './status-chart.ts'

/** A bar of a chart as the file was made with it, and as the data have it now. */
export interface BarNow {
  readonly key: string
  /** The key of its chart; '' where nobody knows it any more. */
  readonly chart: string
  /** What stands under the bar, without any mark. */
  readonly name: string
  /** The part of a parted bar; '' where bars are whole; null where nobody knows it any more. */
  readonly series: string | null
  /** The caption of its chart; '' where the data no longer make the chart. */
  readonly caption: string
  readonly was: string
  /** null: the data no longer say it. */
  readonly now: string | null
  /** Its name with the mark it has now. */
  readonly nowLabel: string
}

export type MadeBar = Pick<Binding, 'key' | 'figure' | 'label' | 'text'>

/** A bar that its chart has by now and the file was not made with. */
export type NewBar = MadeBar & Pick<BarNow, 'chart'>

interface Now {
  readonly material: ReportMaterial
  readonly phrases: ReportPhrases
  readonly composed: ComposedReport
}

/** The bars the file was made with. */
export function barsNow(made: readonly MadeBar[], now: Now): BarNow[] {
  const was = new Map(made.map((bar) => [bar.key, bar]))
  const bindings = new Map(now.composed.bindings.map((binding) => [binding.key, binding]))
  const drawn = now.composed.charts.flatMap(({ key: chart, series, points, years, caption }) =>
    points.flatMap(({ key, label, series: part = '' }): BarNow[] => {
      const [before, binding] = [was.get(key), bindings.get(key)]
      if (!before || !binding) return []
      const name = binding.label.replace(` ${years ? part : series}`, '')
      const texts = { was: before.text, now: binding.text, nowLabel: label }
      return [{ key, chart, name, series: part, caption, ...texts }]
    }),
  )
  const keys = new Set(drawn.map(({ key }) => key))
  return [...drawn, ...made.filter(({ key }) => !keys.has(key)).map((bar) => undrawn(bar, now))]
}

/** What a chart of the file says more by now; a new bar of none, or of a year without a figure, says nothing. */
export function newBars(made: readonly MadeBar[], { composed }: Pick<Now, 'composed'>): NewBar[] {
  const was = new Set(made.map(({ key }) => key))
  const bindings = new Map(composed.bindings.map((binding) => [binding.key, binding]))
  return composed.charts
    .filter(({ points }) => points.some(({ key }) => was.has(key)))
    .flatMap(({ key: chart, points }) =>
      points.flatMap(({ key }) => {
        const binding = was.has(key) ? undefined : bindings.get(key)
        return binding && !['', '0'].includes(binding.text) ? [{ ...binding, chart }] : []
      }),
    )
}

/** A bar that no chart of the data has any more. A count can still be told: a word that nothing is judged by is 0. */
function undrawn(bar: MadeBar, now: Now): BarNow {
  const { key, label, text, figure } = bar
  const chart = chartOf(bar, now.composed)
  const known = { key, chart, name: label, caption: '', was: text, nowLabel: label }
  if (figure.kind !== 'count') return { ...known, series: null, now: null }
  const series = seriesOfCount(figure, now)
  return { ...known, series, now: figure.where.by === 'word' ? countNow(figure, chart, now) : null }
}

type Count = Extract<Figure, { readonly kind: 'count' }>

function countNow(figure: Count, chart: string, { material, phrases }: Now): string | null {
  if (chart === statusChartKey(figure.items)) return readFigure(material, phrases, figure)?.text ?? null
  // The chart of a group draws every word and field that one of its items has: there is none of this one.
  return chart === '' ? null : '0'
}

/** The chart of the whole plan that the figure stands in, else that of a group or of years that has its key. */
function chartOf({ key, figure }: MadeBar, { charts }: ComposedReport): string {
  const whole = figureKey(figure, 'chart', 0)
  if (key === whole && figure.kind === 'completion') return completionChartKey
  if (key === whole && figure.kind === 'count') return statusChartKey(figure.items)
  return charts.find((chart) => key === figureKeyWithin(chart.key, whole))?.key ?? ''
}
