/** What is drawn of an indicator as a file of its own: the data as CSV. */

import { csvText } from '#domain/grids/csv-text.ts'
import type { TrendPicture } from './draw-trend.ts'

export interface TrendHeads {
  readonly series: string
  readonly year: string
  readonly figure: string
  readonly lower: string
  readonly upper: string
  readonly unit: string
}

/** One line for each point of each series. */
export function trendCsv({ trend, original, projection, names }: TrendPicture, heads: TrendHeads): string {
  const lines: readonly (readonly string[])[] = [
    ...trend.points.map(({ year, number, grade }) => {
      const name = grade === null ? names.base : grade === 'estimate' ? names.estimate : names.actual
      return [name, String(year), number, '', '']
    }),
    ...wanted(trend, { path: names.path, limit: names.limit }),
    ...(original ? wanted(original, { path: names.originalPath, limit: names.originalLimit }) : []),
    ...(projection?.paths ?? []).flatMap(({ years }, at) =>
      years.map(({ year, mean, of80 }) => [
        projection?.names[at] ?? '',
        String(year),
        mean,
        of80?.lower ?? '',
        of80?.upper ?? '',
      ]),
    ),
  ]
  const { series, year, figure, lower, upper, unit } = heads
  return csvText(
    [series, year, figure, lower, upper, unit],
    lines.map((line) => [...line, names.unit]),
  )
}

function wanted(
  { path, limit }: TrendPicture['trend'],
  names: { readonly path: string; readonly limit: string },
): string[][] {
  if (path) {
    const points = [path.from, ...path.through, path.to]
    return points.map(({ year, number }) => [names.path, String(year), number, '', ''])
  }
  return limit === null ? [] : [[names.limit, '', limit, '', '']]
}
