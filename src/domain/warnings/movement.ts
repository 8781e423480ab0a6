/** Movement 变动矩阵: from which class of an earlier exercise to which class of this one the items went. */

/** A class of the scale, or: nothing could be computed, or the item was not in that exercise. */
export type Standing<Class extends string> = Class | 'not_computable' | 'absent'

export interface Moved<Class extends string> {
  readonly itemId: string
  readonly earlier: Standing<Class>
  readonly later: Standing<Class>
}

export interface Movement<Class extends string> {
  /** Both in the order of the scale, best first, with what has no class at the end. */
  readonly standings: readonly Standing<Class>[]
  /** Ids of the items that went from a row's standing to a column's; the diagonal holds those that stayed. */
  readonly cells: readonly (readonly (readonly string[])[])[]
  readonly improved: readonly string[]
  readonly worsened: readonly string[]
  readonly unchanged: readonly string[]
  /** Items that had a class in one of the two exercises only: no movement can be said of them. */
  readonly incomparable: readonly string[]
}

/** @param classes of the scale both exercises used, best first. Every item is counted once. */
export function movementOf<Class extends string>(
  items: readonly Moved<Class>[],
  classes: readonly Class[],
): Movement<Class> {
  const standings: readonly Standing<Class>[] = [...classes, 'not_computable', 'absent']
  const order: readonly string[] = classes
  const ids = (some: readonly Moved<Class>[]) => some.map(({ itemId }) => itemId)
  const stepOf = ({ earlier, later }: Moved<Class>): number | null => {
    const [from, to] = [order.indexOf(earlier), order.indexOf(later)]
    return from < 0 || to < 0 ? null : to - from
  }
  const where = (fits: (step: number | null) => boolean) => ids(items.filter((item) => fits(stepOf(item))))
  return {
    standings,
    cells: standings.map((from) =>
      standings.map((to) => ids(items.filter(({ earlier, later }) => earlier === from && later === to))),
    ),
    improved: where((step) => step !== null && step < 0),
    worsened: where((step) => step !== null && step > 0),
    unchanged: where((step) => step === 0),
    incomparable: where((step) => step === null),
  }
}
