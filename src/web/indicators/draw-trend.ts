/** Draws the trend of one indicator with ECharts. Loaded only when a picture is shown. */

import { LineChart, type LineSeriesOption } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'
import type { Trend, TrendPoint } from '#domain/verdicts/trend.ts'
import { type DrawnProjection, projectionLines } from './draw-projection.ts'

use([LineChart, LabelLayout, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer, SVGRenderer])

/** What stands at the points and lines. */
export interface TrendNames {
  readonly unit: string
  readonly base: string
  readonly actual: string
  readonly estimate: string
  readonly path: string
  readonly limit: string
  readonly originalPath: string
  readonly originalLimit: string
  readonly cutOff: string
}

export interface TrendPicture {
  readonly trend: Trend
  /** As the plan first wanted it; null where an adjustment changed nothing. */
  readonly original: Trend | null
  /** null where nothing is projected, or its reader may not see it. */
  readonly projection: DrawnProjection | null
  /** Last year whose figures count. */
  readonly cutOffYear: number
  readonly names: TrendNames
}

const ink = '#1f2329'
const quiet = '#5b636e'
const blue = '#1d4f91'
const amber = '#8a5300'
const line = '#e1e5ea'

const text = { fontSize: 12 }
/** Words on a line stay readable. */
const onLine = { ...text, backgroundColor: '#fff', padding: [1, 3] }

const isEstimate = ({ grade }: TrendPoint): boolean => grade === 'estimate'
const at = ({ year, number }: TrendPoint): [string, number] => [String(year), Number(number)]

/** One point: filled where the figure is known, hollow where it is expected, its number above as it was reported. */
const pointAt = (point: TrendPoint, name: string) => ({
  value: at(point),
  symbol: 'circle',
  symbolSize: 9,
  itemStyle: isEstimate(point)
    ? { color: '#fff', borderColor: blue, borderWidth: 2 }
    : { color: blue, borderColor: blue, borderWidth: 0 },
  label: {
    show: true,
    position: 'top' as const,
    formatter: name ? `${name} ${point.number}` : point.number,
    color: ink,
    ...onLine,
  },
})

/** The figures known so far as one line; the base and the last are named. */
function knownLine({ trend, names }: TrendPicture): LineSeriesOption {
  const known = trend.points.filter((point) => !isEstimate(point))
  const last = known.at(-1)
  const nameOf = (point: TrendPoint): string => {
    if (point.grade === null) return names.base
    return point === last ? names.actual : ''
  }
  return {
    type: 'line',
    name: names.actual,
    color: blue,
    z: 3,
    lineStyle: { width: 2 },
    data: known.map((point) => pointAt(point, nameOf(point))),
  }
}

/** What is expected, joined to the last known figure. */
function expectedLine({ trend, names }: TrendPicture): LineSeriesOption[] {
  const expected = trend.points.filter(isEstimate)
  const last = trend.points.findLast((point) => !isEstimate(point))
  if (expected.length === 0) return []
  return [
    {
      type: 'line',
      name: names.estimate,
      color: blue,
      z: 3,
      lineStyle: { width: 1, type: 'dotted' },
      data: [
        ...(last ? [{ value: at(last), symbol: 'none', label: { show: false } }] : []),
        ...expected.map((point) => pointAt(point, names.estimate)),
      ],
    },
  ]
}

interface Wanted {
  readonly trend: Trend
  readonly path: string
  readonly limit: string
  /** Below the end of the line in place of beside it, where another line is named there. */
  readonly below: boolean
}

/** What the plan wants, dashed: the path to the target, or the number to hold in every year. */
function wantedLine(picture: TrendPicture, { trend, path, limit, below }: Wanted): LineSeriesOption[] {
  const years = yearsOf(picture)
  const wanted = trend.path
    ? { name: path, data: [trend.path.from, ...trend.path.through, trend.path.to].map(at) }
    : {
        name: limit,
        data: [years[0] ?? '', years.at(-1) ?? ''].map((year) => [year, Number(trend.limit)]),
      }
  if (!trend.path && trend.limit === null) return []
  return [
    {
      ...wanted,
      type: 'line',
      color: quiet,
      symbol: 'none',
      z: 2,
      lineStyle: { width: below ? 1 : 1.5, type: below ? 'dotted' : 'dashed' },
      endLabel: { show: true, formatter: wanted.name, color: quiet, distance: 12, ...text },
      labelLayout: { moveOverlap: 'shiftY' },
    },
  ]
}

/** The last day that counts, upright. */
const cutOffLine = ({ cutOffYear, names }: TrendPicture): LineSeriesOption['markLine'] => ({
  symbol: 'none',
  silent: true,
  z: 1,
  data: [
    {
      xAxis: String(cutOffYear),
      lineStyle: { color: amber, type: 'solid', width: 1 },
      label: { formatter: names.cutOff, position: 'end', color: amber, ...text },
    },
  ],
})

/** Every year from the first figure to the target. */
function yearsOf({ trend: { points, path }, projection, cutOffYear }: TrendPicture): string[] {
  const years = [
    ...points.map(({ year }) => year),
    ...(path ? [path.from.year, path.to.year] : []),
    ...(projection?.paths.flatMap(({ years }) => years.map(({ year }) => year)) ?? []),
    cutOffYear,
  ]
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => String(first + index))
}

/** Draws into the holder; the answer is to be disposed of when the holder goes. */
export function drawTrend(holder: HTMLElement, picture: TrendPicture): EChartsType {
  const chart = init(holder, null, { renderer: 'svg' })
  chart.setOption(optionOf(picture, { isNarrow: holder.clientWidth < 480, fontFamily: 'inherit' }))
  return chart
}

/** The picture as PNG, as wide as a page of a document takes it. `fontFamily`: a canvas inherits none. */
export function trendPng(picture: TrendPicture, fontFamily: string): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  const chart = init(canvas, null, { renderer: 'canvas', width: 960, height: 420, devicePixelRatio: 2 })
  chart.setOption({ backgroundColor: '#fff', ...optionOf(picture, { isNarrow: false, fontFamily }) })
  return new Promise((resolve) => {
    canvas.toBlob((blob) => {
      chart.dispose()
      resolve(blob)
    }, 'image/png')
  })
}

function optionOf(
  picture: TrendPicture,
  { isNarrow, fontFamily }: { isNarrow: boolean; fontFamily: string },
) {
  const { names, trend, original } = picture
  return {
    animation: false,
    textStyle: { ...text, fontFamily },
    grid: isNarrow
      ? { left: 40, right: 100, top: 40, bottom: 32 }
      : { left: 64, right: 144, top: 40, bottom: 32 },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      formatter: ({ value, seriesName }: { value: [string, number]; seriesName: string }) =>
        `${value[0]} ${seriesName} ${value[1]}${names.unit}`,
    },
    xAxis: {
      type: 'category',
      data: yearsOf(picture),
      axisLabel: { color: quiet, interval: 0, fontSize: isNarrow ? 10 : 12 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: 'value',
      name: names.unit,
      scale: true,
      nameTextStyle: { color: quiet, align: 'right' },
      axisLabel: { color: quiet },
      splitLine: { lineStyle: { color: line } },
    },
    series: [
      ...wantedLine(picture, { ...names, trend, below: false }),
      ...(original
        ? wantedLine(picture, {
            trend: original,
            path: names.originalPath,
            limit: names.originalLimit,
            below: true,
          })
        : []),
      { ...knownLine(picture), markLine: cutOffLine(picture) },
      ...expectedLine(picture),
      ...projectionLines(picture.projection),
    ],
  }
}
