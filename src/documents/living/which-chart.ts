/** Which chart of a report a drawing is: never guessed, for the figures of one would be written into another. */

import type { BarNow } from '#domain/reports/charts/bars-now.ts'
import { referenceMark } from '../official-format/references.ts'
import { type DrawnBar, isSameNumber, matched } from './match-bars.ts'
import type { Caption } from './standing-charts.ts'

/** A chart of the report: all its bars. */
export interface ReportChart {
  /** '' of all bars whose chart nobody knows any more. */
  readonly key: string
  readonly caption: string
  /** How often the report has it. */
  readonly times: number
  readonly bars: readonly BarNow[]
}

export function reportCharts(bars: readonly BarNow[]): ReportChart[] {
  return [...new Set(bars.map(({ chart }) => chart))].map((key) => {
    const own = bars.filter(({ chart }) => chart === key)
    const captions = new Set(own.map(({ caption }) => caption).filter((caption) => caption !== ''))
    const [caption = ''] = captions
    return { key, caption, times: Math.max(1, captions.size), bars: own }
  })
}

export interface Recognised {
  readonly chart: ReportChart | null
  /** Those it might be, where nothing says which. */
  readonly doubtful: readonly ReportChart[]
}

/**
 * The chart that has most of the bars drawn and, of several alike, the one the caption under it names: by its
 * bookmark, which office programs keep, else by its words. Without either the numbers may still tell them apart. What
 * the caption says and the bars do not is told.
 */
export function recognised(
  drawn: readonly DrawnBar[],
  caption: Caption | null,
  charts: readonly ReportChart[],
): Recognised {
  const named = namedIn(caption, charts)
  const among = isOfLost(caption, named) ? charts.filter(({ key }) => key === '') : charts
  const found = among.map((chart) => ({ chart, bars: matched(drawn, chart.bars) }))
  const counted = found.map(({ bars }) => bars.filter((bar) => bar !== null).length)
  const most = Math.max(0, ...counted)
  if (most === 0) return { chart: null, doubtful: [] }
  const best = found.filter((_, at) => counted[at] === most)
  const chart = named.length === 1 ? best.find((one) => one.chart === named[0]) : onlyOne(drawn, best)
  if (chart) return { chart: chart.chart, doubtful: [] }
  return { chart: null, doubtful: [...new Set([...named, ...best.map((one) => one.chart)])] }
}

function namedIn(caption: Caption | null, charts: readonly ReportChart[]): ReportChart[] {
  if (!caption) return []
  const marked = charts.filter(
    ({ key }) => key !== '' && caption.bookmarks.some((name) => isMarkOf(name, key)),
  )
  if (marked.length > 0) return marked
  return charts.filter((chart) => chart.caption !== '' && titleOf(chart.caption) === titleOf(caption.text))
}

/** LibreOffice names the bookmark of a copied caption after the copied one, in its language. */
const isMarkOf = (name: string, key: string): boolean => {
  const mark = referenceMark(key)
  return name === mark || name.startsWith(`${mark} `) || name.startsWith(`${mark}_`)
}

const chartMark = /^ref_(?:chart|part_(?:completion|status|years))_/

/** The caption is that of a chart of which the data know nothing any more. */
const isOfLost = (caption: Caption | null, named: readonly ReportChart[]): boolean =>
  named.length === 0 && (caption?.bookmarks ?? []).some((name) => chartMark.test(name))

/** Without its number, which moves with the charts before it. */
const titleOf = (caption: string): string => caption.replace(/^\D{1,8}?\d+\s*/, '').trim()

interface Found {
  readonly chart: ReportChart
  readonly bars: readonly (BarNow | null)[]
}

/** Of several charts with these bars the one whose numbers these are; the smallest where all of them say the same. */
function onlyOne(drawn: readonly DrawnBar[], found: readonly Found[]): Found | undefined {
  const [first, ...others] = found.toSorted((a, b) => a.chart.bars.length - b.chart.bars.length)
  if (first && others.every((other) => isSameThere(first, other))) return first
  const saying = found.filter(({ bars }) =>
    drawn.every(({ said }, at) => isSameNumber(said, bars[at]?.was ?? said)),
  )
  return saying.length === 1 ? saying[0] : undefined
}

const isSameThere = (one: Found, other: Found): boolean =>
  one.bars.every((bar, at) => {
    const beside = other.bars[at]
    return bar?.was === beside?.was && bar?.now === beside?.now && bar?.nowLabel === beside?.nowLabel
  })
