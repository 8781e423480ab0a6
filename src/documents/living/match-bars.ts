/** Which bar of a report each bar of a drawing is: by the name under it and by its series. */

import { grouped } from '#domain/grouped.ts'
import type { BarNow } from '#domain/reports/charts/bars-now.ts'

/** A bar as a file draws it. */
export interface DrawnBar {
  readonly label: string
  readonly series: string
  /** '' for a blank. */
  readonly said: string
}

/** For each drawn bar the one it is; null for none, and for one of several alike that nobody can tell apart. */
export function matched(drawn: readonly DrawnBar[], bars: readonly BarNow[]): (BarNow | null)[] {
  const byName = grouped(bars, ({ name }) => spaced(name))
  const standing = grouped(drawn, placeOf)
  const met = new Map<string, number>()
  return drawn.map((one) => {
    const alike = barsAt(one, byName)
    const place = placeOf(one)
    const nth = met.get(place) ?? 0
    met.set(place, nth + 1)
    if (alike.length < 2) return alike[0] ?? null
    if (alike.every(({ now }) => now === null))
      return alike.find(({ was }) => was === one.said) ?? alike[0] ?? null
    // Two items of one name stand in the order of the plan, as long as all of them stand there.
    return standing.get(place)?.length === alike.length ? (alike[nth] ?? null) : null
  })
}

const placeOf = ({ label, series }: DrawnBar): string => JSON.stringify([plain(label), spaced(series)])

/**
 * The bars of this label, and of this series where they are parts. Where nobody knows the series any more, the bar's
 * name may end with it.
 */
function barsAt({ label, series }: DrawnBar, byName: ReadonlyMap<string, readonly BarNow[]>): BarNow[] {
  const drawn = spaced(series)
  const names = new Set([spaced(label), plain(label)])
  const ending = byName.get(`${plain(label)} ${drawn}`) ?? []
  return [
    ...[...names].flatMap((name) => byName.get(name) ?? []).filter((bar) => isOfSeries(bar, drawn)),
    ...ending.filter((bar) => bar.series === null),
  ]
}

const isOfSeries = ({ series }: BarNow, drawn: string): boolean =>
  series === null || series === '' || spaced(series) === drawn

/** Office programs keep no spaces at the ends, and one of several. */
const spaced = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')

const plain = (label: string): string => spaced(plainName(label))

/** Without the mark of an estimate: what stands in brackets at the end. */
function plainName(label: string): string {
  const text = label.trim()
  if (!text.endsWith('）')) return text
  const from = text.indexOf('（', text.lastIndexOf('）', text.length - 2) + 1)
  return from < 0 ? text : text.slice(0, from)
}

/** Numbers drawn are compared as numbers: 81 and 81.0 are one bar; blank is none of them. */
export const isSameNumber = (one: string, other: string): boolean =>
  one === '' || other === '' ? one === other : Number(one) === Number(other)
