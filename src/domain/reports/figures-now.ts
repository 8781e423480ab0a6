/** What the data say now of the figures a report was made with: the part of the living report that knows the data. */

import { seriesOfWord } from './charts/status-chart.ts'
import type { ComposedReport } from './composed.ts'
import type { Figure } from './figure.ts'
import { readFigure } from './figures/read-figure.ts'
import type { ReportMaterial } from './material.ts'
import type { ReportPhrases } from './phrases.ts'

/** A figure as a file was made with it. */
export interface MadeFigure {
  readonly key: string
  readonly figure: Figure
  readonly label: string
  readonly text: string
  readonly place: string
}

/** A bar of a chart as the file was made with it, and as the data have it now. */
export interface BarNow {
  readonly key: string
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

/** A figure as the file was made with it, and as the data have it now. */
export interface FigureNow {
  readonly was: string
  /** null: the data no longer say it. */
  readonly now: string | null
}

/** Everything the data say of a report's figures. */
export interface FiguresNow {
  /** Figures of text and tables by key. */
  readonly texts: ReadonlyMap<string, FigureNow>
  readonly bars: readonly BarNow[]
  /** Labels of figures of the text that the data now say and the file was not made with. */
  readonly unsaid: readonly { readonly key: string; readonly label: string; readonly text: string }[]
}

interface ReportNow {
  readonly material: ReportMaterial
  readonly phrases: ReportPhrases
  readonly composed: ComposedReport
}

/** Figures of the file against the report as it would be composed now. */
export function figuresNow(made: readonly MadeFigure[], report: ReportNow): FiguresNow {
  const { composed } = report
  const now = new Map(composed.bindings.map((binding) => [binding.key, binding]))
  const written = made.filter((figure) => figure.place !== 'chart')
  const known = new Set(made.map((figure) => figure.key))
  return {
    texts: new Map(
      written.map((figure) => [
        figure.key,
        { was: figure.text, now: now.get(figure.key)?.text ?? readAlone(report, figure) },
      ]),
    ),
    bars: barsNow(made, report),
    unsaid: composed.bindings
      .filter(({ key, place }) => place === 'text' && !known.has(key))
      .map(({ key, label, text }) => ({ key, label, text })),
  }
}

/**
 * A figure that the report would not say any more by itself: a count that came to nothing is 0, a list of nobody 无,
 * and what somebody set into the text says what the data say. Null: the data say nothing of it.
 */
const readAlone = ({ material, phrases }: ReportNow, { figure, place }: MadeFigure): string | null =>
  place === 'text' ? (readFigure(material, phrases, figure)?.text ?? null) : null

function barsNow(made: readonly MadeFigure[], { composed, phrases, material }: ReportNow): BarNow[] {
  const was = new Map(made.filter((m) => m.place === 'chart').map((m) => [m.key, m]))
  const drawn = composed.charts.flatMap(({ series, points, years, caption }) =>
    points.flatMap(({ key, label, series: part = '' }): BarNow[] => {
      const before = was.get(key)
      const binding = composed.bindings.find((b) => b.key === key)
      if (!before || !binding) return []
      const name = binding.label.replace(` ${years ? part : series}`, '')
      return [{ key, name, series: part, caption, was: before.text, now: binding.text, nowLabel: label }]
    }),
  )
  const keys = new Set(drawn.map(({ key }) => key))
  const left = [...was.values()].filter(({ key }) => !keys.has(key))
  return [...drawn, ...left.map((figure) => undrawn(figure, { material, phrases }))]
}

/** A bar that no chart of the data has any more. A count can still be told: a word that nothing is judged by is 0. */
function undrawn(
  { key, label, text, figure }: MadeFigure,
  { material, phrases }: Omit<ReportNow, 'composed'>,
): BarNow {
  const bar = { key, name: label, caption: '', was: text, nowLabel: label }
  if (figure.kind !== 'count' || figure.where.by !== 'word') return { ...bar, series: null, now: null }
  const series = seriesOfWord(phrases, figure.where.word)
  return { ...bar, series, now: readFigure(material, phrases, figure)?.text ?? null }
}
