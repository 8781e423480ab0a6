/** The projection in the picture of an indicator: its line, the band of its interval, other methods thin beside it. */

import type { LineSeriesOption } from 'echarts/charts'
import type { OutlookView } from '#contract/indicators.ts'

type Path = OutlookView['paths'][number]

export interface DrawnProjection {
  /** The last known figure, from which the paths set out. */
  readonly from: { readonly year: number; readonly number: string }
  /** The default method's path first; the others where they were asked for. */
  readonly paths: readonly Path[]
  /** What stands at the end of each, in the same order. */
  readonly names: readonly string[]
  readonly bandName: string
}

const violet = '#6b3fa0'
const text = { fontSize: 12 }

function band({ from, paths: [path], bandName }: DrawnProjection): LineSeriesOption[] {
  const known = path?.years.flatMap(({ year, of80 }) => (of80 ? [{ year, ...of80 }] : [])) ?? []
  if (known.length === 0) return []
  const bounds = [{ year: from.year, lower: from.number, upper: from.number }, ...known]
  const silent = { type: 'line', symbol: 'none', silent: true, stack: 'interval', z: 1 } as const
  return [
    {
      ...silent,
      stackStrategy: 'all',
      lineStyle: { opacity: 0 },
      data: bounds.map(({ year, lower }) => [String(year), Number(lower)]),
    },
    {
      ...silent,
      name: bandName,
      stackStrategy: 'all',
      lineStyle: { opacity: 0 },
      areaStyle: { color: violet, opacity: 0.14 },
      // The upper end of the band is named: it is the top of the stack.
      endLabel: { show: true, formatter: bandName, color: violet, distance: 12, ...text },
      labelLayout: { moveOverlap: 'shiftY' },
      data: bounds.map(({ year, lower, upper }) => [String(year), Number(upper) - Number(lower)]),
    },
  ]
}

/** Nothing where nothing is projected. */
export function projectionLines(projection: DrawnProjection | null): LineSeriesOption[] {
  if (!projection) return []
  const { from, paths, names } = projection
  return [
    ...band(projection),
    ...paths.flatMap(({ years }, at): LineSeriesOption[] =>
      years.length === 0
        ? []
        : [
            {
              type: 'line',
              name: names[at] ?? '',
              color: violet,
              symbol: 'none',
              z: 2,
              lineStyle: { width: at === 0 ? 2 : 1, type: at === 0 ? [6, 3] : [2, 4] },
              endLabel: { show: true, formatter: names[at] ?? '', color: violet, distance: 12, ...text },
              labelLayout: { moveOverlap: 'shiftY' },
              data: [
                [String(from.year), Number(from.number)],
                ...years.map(({ year, mean }) => [String(year), Number(mean)]),
              ],
            },
          ],
    ),
  ]
}
