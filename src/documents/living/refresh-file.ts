/** Refreshing a report that came back: its figures in text, tables and charts, and what a person must look at. */

import type { BarNow } from '#domain/reports/charts/bars-now.ts'
import type { FiguresNow } from '#domain/reports/figures-now.ts'
import { partText, setPart } from '../packages/parts.ts'
import { boundPlaces } from './bound-places.ts'
import { type LivingFile, openLivingFile, packLivingFile, textOf } from './living-file.ts'
import { paragraphAt, paragraphsOf } from './paragraphs.ts'
import type { ChartOutcome } from './refresh-chart.ts'
import { type DoubledChart, refreshCharts } from './refresh-charts.ts'
import { type FigureOutcome, refreshText } from './refresh-text.ts'

/** What the data say now of the figures that stand in a file, beside what it was made with. */
export type StandingFigures = Pick<FiguresNow, 'texts' | 'bars'>

export interface RefreshedPlace {
  readonly key: string
  readonly outcome: FigureOutcome
  /** What stood there, and what stands there now. */
  readonly said: string
  readonly says: string
  /** The paragraph around it as it reads now; of a bar the caption of its chart, '' where nobody knows it. */
  readonly paragraph: string
  readonly via: 'text' | 'chart'
}

export interface RefreshedFile {
  readonly kind: LivingFile['kind']
  readonly bytes: Uint8Array
  readonly places: readonly RefreshedPlace[]
  /** Keys of figures that stand nowhere any more; not those of whole charts. */
  readonly lost: readonly string[]
  /** Keys that stand more often than the file was made with. */
  readonly doubled: readonly string[]
  /** Keys of the charts that stand in the file. */
  readonly standingCharts: readonly string[]
  /** Captions of charts of which the file draws no bar, deleted or made a picture, and of those no drawing surely is. */
  readonly lostCharts: readonly string[]
  readonly doubledCharts: readonly DoubledChart[]
  /** Every paragraph as it reads after. */
  readonly paragraphs: readonly string[]
}

/** Every change is made or told; the file's other parts come back byte for byte. */
export function refreshFile(bytes: Uint8Array, now: StandingFigures): RefreshedFile {
  const file = openLivingFile(bytes)
  const changed = new Map<string, Uint8Array>()
  const texts = file.textParts.flatMap((part) => refreshPart(file, { part, now, changed }))
  const charts = refreshCharts(file, now.bars, changed)
  const counts = countBy(texts.map((place) => place.key))
  const times = new Map(file.manifest?.map((figure) => [figure.key, figure.times]))
  return {
    kind: file.kind,
    bytes: changed.size === 0 ? bytes : packLivingFile(file, changed, charts.gone),
    places: [...texts, ...barsIn(charts.bars, now.bars)],
    lost: [...[...now.texts.keys()].filter((key) => !counts.has(key)), ...charts.lostBars],
    doubled: [...counts].filter(([key, count]) => count > (times.get(key) ?? 1)).map(([key]) => key),
    standingCharts: charts.standing,
    lostCharts: charts.lost,
    doubledCharts: charts.doubled,
    paragraphs: file.textParts.flatMap((part) => {
      const after = changed.get(part)
      const xml = after ? partText(changed, part) : textOf(file, part)
      return paragraphsOf(xml, file.dialect).flatMap(({ text }) => (text === '' ? [] : [text]))
    }),
  }
}

/** A figure as it stands in a file, by its marks. */
export interface SaidFigure {
  readonly key: string
  readonly text: string
}

/** Every figure the file says: what tells of a file without a manifest what it was made as. */
export const figuresSaid = (file: LivingFile): SaidFigure[] =>
  file.textParts.flatMap((part) =>
    boundPlaces(textOf(file, part), file.dialect).map(({ key, said }) => ({ key, text: said })),
  )

interface Refreshing {
  readonly part: string
  readonly now: StandingFigures
  readonly changed: Map<string, Uint8Array>
}

function refreshPart(file: LivingFile, { part, now, changed }: Refreshing): RefreshedPlace[] {
  const { xml, places } = refreshText(textOf(file, part), now.texts, file.dialect)
  if (places.some((place) => place.outcome === 'refreshed')) setPart(changed, part, xml)
  const paragraphs = paragraphsOf(xml, file.dialect)
  const after = boundPlaces(xml, file.dialect).filter((place) => now.texts.has(place.key))
  return places.map(({ key, outcome, said }, at) => ({
    ...{ key, outcome, said, via: 'text' },
    says: after[at]?.said ?? said,
    paragraph: paragraphAt(paragraphs, after[at]?.inside.from ?? 0),
  }))
}

function barsIn(outcomes: readonly ChartOutcome[], bars: readonly BarNow[]): RefreshedPlace[] {
  // A bar that the data no longer say has lost the caption, not the chart.
  const captions = new Map(bars.flatMap(({ chart, caption }) => (caption === '' ? [] : [[chart, caption]])))
  return outcomes.map(({ key, outcome, said }) => {
    const bar = bars.find((one) => one.key === key)
    return {
      ...{ key, outcome, said, via: 'chart', paragraph: captions.get(bar?.chart ?? '') ?? '' },
      says: outcome === 'refreshed' ? (bar?.now ?? said) : said,
    }
  })
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
