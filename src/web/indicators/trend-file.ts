/** What is drawn of an indicator as a file of its own: the data as CSV. */

import type { TrendPicture } from './draw-trend.ts'

export interface TrendHeads {
  readonly series: string
  readonly year: string
  readonly figure: string
  readonly lower: string
  readonly upper: string
  readonly unit: string
}

/** A cell in quotes; one that a spreadsheet would take for a formula stands behind an apostrophe. */
const cell = (text: string): string =>
  `"${(/^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** One line for each point of each series, with a byte order mark: spreadsheets then read it as it is. */
export function trendCsv({ trend, original, projection, names }: TrendPicture, heads: TrendHeads): string {
  const lines: readonly (readonly string[])[] = [
    [heads.series, heads.year, heads.figure, heads.lower, heads.upper, heads.unit],
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
  const rows = lines.map((line, at) => (at === 0 ? line : [...line, names.unit]))
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function wanted(
  { path, limit }: TrendPicture['trend'],
  names: { readonly path: string; readonly limit: string },
): string[][] {
  if (path) return [path.from, path.to].map(({ year, number }) => [names.path, String(year), number, '', ''])
  return limit === null ? [] : [[names.limit, '', limit, '', '']]
}
