/** Refreshing a report that came back: its figures in text, tables and charts, and what a person must look at. */

import type { BarNow, FiguresNow } from '#domain/reports/figures-now.ts'
import { partText, setPart } from '../packages/parts.ts'
import { boundPlaces } from './bound-places.ts'
import { type LivingFile, openLivingFile, packLivingFile, textOf } from './living-file.ts'
import { paragraphAt, paragraphsOf } from './paragraphs.ts'
import { refreshChart } from './refresh-chart.ts'
import { refreshSheet } from './refresh-sheet.ts'
import { type FigureOutcome, refreshText } from './refresh-text.ts'

/** What the data say now of the figures that stand in a file, beside what it was made with. */
export type StandingFigures = Pick<FiguresNow, 'texts' | 'bars'>

export interface RefreshedPlace {
  readonly key: string
  readonly outcome: FigureOutcome
  /** What stood there, and what stands there now. */
  readonly said: string
  readonly says: string
  /** The paragraph around it as it reads now; '' for a bar of a chart. */
  readonly paragraph: string
  readonly via: 'text' | 'chart'
}

export interface RefreshedFile {
  readonly kind: LivingFile['kind']
  readonly bytes: Uint8Array
  readonly places: readonly RefreshedPlace[]
  /** Keys of figures of the text and tables that stand nowhere any more. */
  readonly lost: readonly string[]
  /** Keys that stand more often than the file was made with. */
  readonly doubled: readonly string[]
  /** Captions of charts of which the file draws no bar: deleted, made a picture, or of OpenDocument. */
  readonly lostCharts: readonly string[]
  /** Every paragraph as it reads after. */
  readonly paragraphs: readonly string[]
}

/** Every change is made or told; the file's other parts come back byte for byte. */
export function refreshFile(bytes: Uint8Array, now: StandingFigures): RefreshedFile {
  const file = openLivingFile(bytes)
  const changed = new Map<string, Uint8Array>()
  const texts = file.textParts.flatMap((part) => refreshPart(file, { part, now, changed }))
  const bars = refreshCharts(file, now.bars, changed)
  const counts = countBy(texts.map((place) => place.key))
  const times = new Map(file.manifest?.map((figure) => [figure.key, figure.times]))
  return {
    kind: file.kind,
    bytes: changed.size === 0 ? bytes : packLivingFile(file, changed),
    places: [...texts, ...bars],
    lost: [...now.texts.keys()].filter((key) => !counts.has(key)),
    doubled: [...counts].filter(([key, count]) => count > (times.get(key) ?? 1)).map(([key]) => key),
    lostCharts: lostCharts(now.bars, new Set(bars.map(({ key }) => key))),
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

function refreshCharts(
  file: LivingFile,
  bars: readonly BarNow[],
  changed: Map<string, Uint8Array>,
): RefreshedPlace[] {
  const names = [...file.parts.keys()]
  const outcomes = names
    .filter((name) => /^word\/charts\/chart[^/]*\.xml$/i.test(name))
    .flatMap((name) => {
      const before = textOf(file, name)
      const refreshed = refreshChart(before, bars)
      if (refreshed.xml !== before) setPart(changed, name, refreshed.xml)
      return refreshed.bars
    })
  for (const name of names.filter((one) => /^word\/embeddings\/[^/]+\.xlsx$/i.test(one))) {
    const before = file.parts.get(name) ?? new Uint8Array()
    const after = refreshSheet(before, bars)
    if (after !== before) changed.set(name, after)
  }
  return outcomes.map(({ key, outcome, said }) => ({
    ...{ key, outcome, said, via: 'chart', paragraph: '' },
    says: outcome === 'refreshed' ? (bars.find((bar) => bar.key === key)?.now ?? said) : said,
  }))
}

function lostCharts(bars: readonly BarNow[], found: ReadonlySet<string>): string[] {
  const kept = new Set(bars.filter(({ key }) => found.has(key)).map(({ caption }) => caption))
  return [...new Set(bars.map(({ caption }) => caption))].filter(
    (caption) => caption !== '' && !kept.has(caption),
  )
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
