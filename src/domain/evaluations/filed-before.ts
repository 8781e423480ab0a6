/** What a unit owes less what the unit it took it over from had filed. */

interface OwedShare {
  readonly trackId: string
  readonly unitId: string
  readonly itemId: string | null
  readonly planId?: string | null
}

/** An item, or a plan that is evaluated by text alone, whose filing by another unit stands. */
export interface FiledShare {
  readonly trackId: string
  readonly unitId: string
  readonly itemId: string | null
  readonly planId: string | null
}

/**
 * The rest of what is owed. A unit owes its own texts with a report alone: where every item of a track was filed
 * before, or the plan it leads, it owes no texts there either.
 */
export function withoutFiled<Share extends OwedShare>(
  owed: readonly Share[],
  filed: readonly FiledShare[],
): Share[] {
  if (filed.length === 0) return [...owed]
  const here = (one: OwedShare, other: OwedShare) =>
    one.trackId === other.trackId && one.unitId === other.unitId
  const isFiled = (one: Share) => filed.some((f) => here(one, f) && f.itemId === one.itemId)
  const items = owed.filter((one) => one.itemId !== null)
  const left = items.filter((one) => !isFiled(one))
  const isText = (one: Share) => one.itemId === null
  const texts = owed.filter(isText).filter((one) => {
    if (left.some((other) => here(one, other))) return true
    if (items.some((other) => here(one, other))) return false
    return !filed.some(
      (f) => here(one, f) && f.planId !== null && ((one.planId ?? null) === null || one.planId === f.planId),
    )
  })
  return [...left, ...texts]
}
