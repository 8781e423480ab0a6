/** What the data say now of the figures a report was made with: the part of the living report that knows the data. */

import { type BarNow, barsNow, type NewBar, newBars } from './charts/bars-now.ts'
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
  /** Bars that a chart of the file has by now and the file was not made with. */
  readonly undrawn: readonly NewBar[]
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
  const bars = made.filter((figure) => figure.place === 'chart')
  const known = new Set(made.map((figure) => figure.key))
  return {
    texts: new Map(
      written.map((figure) => [
        figure.key,
        { was: figure.text, now: now.get(figure.key)?.text ?? readAlone(report, figure) },
      ]),
    ),
    bars: barsNow(bars, report),
    unsaid: composed.bindings
      .filter(({ key, place }) => place === 'text' && !known.has(key))
      .map(({ key, label, text }) => ({ key, label, text })),
    undrawn: newBars(bars, report),
  }
}

/**
 * A figure that the report would not say any more by itself: a count that came to nothing is 0, a list of nobody 无,
 * and what somebody set into the text says what the data say. Null: the data say nothing of it.
 */
const readAlone = ({ material, phrases }: ReportNow, { figure, place }: MadeFigure): string | null =>
  place === 'text' ? (readFigure(material, phrases, figure)?.text ?? null) : null
