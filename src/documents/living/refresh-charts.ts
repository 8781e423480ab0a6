/** Refreshing the charts of a report that came back, each by the bars of the chart it is. */

import { Refusal } from '#domain/refusal.ts'
import type { BarNow } from '#domain/reports/charts/bars-now.ts'
import { type Parts, setPart } from '../packages/parts.ts'
import { megabyte, megabytesText } from '../reading/limits.ts'
import { type LivingFile, textOf } from './living-file.ts'
import { readOpenChart } from './open-chart.ts'
import { withoutPictures } from './open-pictures.ts'
import { type ChartOutcome, type ReadChart, refreshChart } from './refresh-chart.ts'
import { refreshSheet } from './refresh-sheet.ts'
import { relatedParts } from './related-parts.ts'
import { type StandingChart, standingCharts } from './standing-charts.ts'
import { type ReportChart, recognised, reportCharts } from './which-chart.ts'
import { readWordChart } from './word-chart.ts'

export interface DoubledChart {
  readonly caption: string
  readonly times: number
}

export interface RefreshedCharts {
  readonly bars: readonly ChartOutcome[]
  /** Keys of the charts that stand in the file. */
  readonly standing: readonly string[]
  /** Keys of bars that a chart in the file draws no more, though the data still say something of them. */
  readonly lostBars: readonly string[]
  /** Captions of charts of which the file draws no bar, and of those that some drawing might be. */
  readonly lost: readonly string[]
  /** Charts that stand more often than the report has them. */
  readonly doubled: readonly DoubledChart[]
  /** Parts that the file has no more. */
  readonly gone: ReadonlySet<string>
}

/** Writes the parts that changed. */
export function refreshCharts(file: LivingFile, bars: readonly BarNow[], changed: Parts): RefreshedCharts {
  const charts = reportCharts(bars)
  const found = readCharts(file)
  const sheets = { known: new Set<string>(), unpacked: 0 }
  const refreshed = found.map((one) => refreshOne(file, one, { charts, changed, sheets }))
  const isRedrawn = file.kind === 'odt' && found.some(({ part }) => changed.has(part))
  const outcomes = refreshed.flatMap((one) => one.bars)
  const standing = new Set(refreshed.flatMap(({ chart }) => chart?.key ?? []))
  const drawn = new Set(outcomes.map(({ key }) => key))
  const doubtful = new Set(refreshed.flatMap((one) => one.doubtful))
  return {
    bars: outcomes,
    standing: [...standing],
    lostBars: bars
      .filter(({ key, chart, was, now }) => standing.has(chart) && !drawn.has(key) && isSaying(was, now))
      .map(({ key }) => key),
    lost: charts
      .filter((chart) => chart.caption !== '' && (!standing.has(chart.key) || doubtful.has(chart)))
      .map(({ caption }) => caption),
    doubled: charts.flatMap((chart) => {
      const times = refreshed.filter((one) => one.chart === chart).length
      return chart.caption !== '' && times > chart.times ? [{ caption: chart.caption, times }] : []
    }),
    gone: isRedrawn ? withoutPictures(file, changed) : new Set(),
  }
}

/** A bar that was and is 0 or blank is missed by nobody. */
const isSaying = (was: string, now: string | null): boolean =>
  now !== null && ![was, now].every((text) => text === '' || Number(text) === 0)

/** Those a reader sees; of a Word file also what its text does not lead to, as older programs write it. */
function chartsIn(file: LivingFile): StandingChart[] {
  const standing = standingCharts(file)
  if (file.kind === 'odt') return standing
  const known = new Set(standing.map(({ part }) => part))
  const others = [...file.parts.keys()].filter((name) => isWordChart(name) && !known.has(name))
  return [
    ...standing.filter(({ part }) => isWordChart(part)),
    ...others.map((part) => ({ part, caption: null })),
  ]
}

const isWordChart = (name: string): boolean => /^word\/charts\/chart[^/]*\.xml$/i.test(name)

interface FoundChart extends StandingChart {
  readonly xml: string
  /** null where nothing in it could be told for sure. */
  readonly read: ReadChart | null
}

/** A report has some hundred; each is held against those of every chart. */
const mostBars = 20_000

function readCharts(file: LivingFile): FoundChart[] {
  const found: FoundChart[] = []
  let count = 0
  for (const standing of chartsIn(file)) {
    const xml = textOf(file, standing.part)
    const read = file.kind === 'odt' ? readOpenChart(xml) : readWordChart(xml)
    count += read?.bars.length ?? 0
    if (count > mostBars) throw new Refusal('file-too-many-parts', { found: count, limit: mostBars })
    found.push({ ...standing, xml, read })
  }
  return found
}

interface Refreshing {
  readonly charts: readonly ReportChart[]
  readonly changed: Parts
  readonly sheets: SheetsRead
}

interface SheetsRead {
  /** Those that follow the data already, each with its chart: copies of a chart may share one. */
  readonly known: Set<string>
  /** Bytes of all of them. */
  unpacked: number
}

/** That behind a chart of ours unpacks to some kilobytes, one that a program saved anew to some ten. */
const mostSheetBytes = 16 * megabyte

interface RefreshedOne {
  readonly bars: readonly ChartOutcome[]
  readonly chart: ReportChart | null
  readonly doubtful: readonly ReportChart[]
}

function refreshOne(
  file: LivingFile,
  { part, caption, xml, read }: FoundChart,
  { charts, changed, sheets }: Refreshing,
): RefreshedOne {
  if (!read) return { bars: [], chart: null, doubtful: [] }
  const { chart, doubtful } = recognised(read.bars, caption, charts)
  if (!chart) return { bars: [], chart, doubtful }
  const refreshed = refreshChart(xml, read, chart.bars)
  if (refreshed.xml !== xml) setPart(changed, part, refreshed.xml)
  if (file.kind === 'docx') refreshSheets(file, { part, chart, changed, sheets })
  return { bars: refreshed.bars, chart, doubtful }
}

function refreshSheets(
  file: LivingFile,
  { part, chart, changed, sheets }: Omit<Refreshing, 'charts'> & { part: string; chart: ReportChart },
): void {
  for (const name of relatedParts(file, part).values()) {
    const before = changed.get(name) ?? file.parts.get(name)
    const known = `${chart.key} ${name}`
    if (sheets.known.has(known) || !before || !/^word\/embeddings\/[^/]+\.xlsx$/i.test(name)) continue
    sheets.known.add(known)
    const after = refreshSheet(before, chart.bars)
    sheets.unpacked += after.unpacked
    if (sheets.unpacked > mostSheetBytes)
      throw new Refusal('file-oversized-content', {
        found: megabytesText(sheets.unpacked),
        limit: megabytesText(mostSheetBytes),
      })
    if (after.bytes !== before) changed.set(name, after.bytes)
  }
}
