/** Which item of a decomposition table a finding is about, by where both stand. */

import type { Place } from '../findings/finding.ts'

const rowOf = ({ row, cell }: Place): number | null => {
  const digits = /\d+$/.exec(cell ?? '')?.[0]
  return row ?? (digits === undefined ? null : Number(digits))
}

const isSameTable = (one: Place, other: Place): boolean =>
  one.sheet === other.sheet && one.table === other.table

/**
 * The item that begins at the row of `place` or nearest above it in the same sheet or table.
 * @returns null for a place above the first item, and for one that names no row.
 */
export function itemAt<Item extends { readonly place: Place }>(
  items: readonly Item[],
  place: Place,
): Item | null {
  const row = rowOf(place)
  if (row === null) return null
  const above = items
    .map((item) => ({ item, from: rowOf(item.place) }))
    .filter(({ item, from }) => from !== null && from <= row && isSameTable(item.place, place))
  return (
    above.reduce<(typeof above)[number] | null>(
      (nearest, one) => (nearest && (nearest.from ?? 0) > (one.from ?? 0) ? nearest : one),
      null,
    )?.item ?? null
  )
}
