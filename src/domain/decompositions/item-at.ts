/** Which item of a decomposition table a finding is about, by where both stand. */

import type { Place } from '../findings/finding.ts'

/** A place as it comes over the wire, where what is missing may also be said to be missing. */
type Where = { readonly [Key in keyof Place]?: Place[Key] | undefined }

const rowOf = ({ row, cell }: Where): number | null => {
  const digits = /\d+$/.exec(cell ?? '')?.[0]
  return row ?? (digits === undefined ? null : Number(digits))
}

const isSameTable = (one: Where, other: Where): boolean =>
  one.sheet === other.sheet && one.table === other.table

/**
 * The item that begins at the row of `place` or nearest above it in the same sheet or table.
 * @returns null for a place above the first item, and for one that names no row.
 */
export function itemAt<Item extends { readonly place: Where }>(
  items: readonly Item[],
  place: Where,
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
