/** The order of sections: one moves with those under it. */

interface Arranged {
  readonly id: string
  /** Of its heading; null for an annex, which stays behind the text. */
  readonly level: number | null
}

const depth = ({ level }: Arranged): number => level ?? 1

/** How many sections from this one on move together: itself and what is deeper. */
function span(sections: readonly Arranged[], at: number): number {
  const head = sections[at]
  if (!head) return 0
  const after = sections.slice(at + 1).findIndex((one) => depth(one) <= depth(head))
  return after < 0 ? sections.length - at : after + 1
}

/** Where the section before it with those under that one begins; -1 where it is the first among its like. */
function before(sections: readonly Arranged[], at: number): number {
  const head = sections[at]
  if (!head) return -1
  for (let place = at - 1; place >= 0; place -= 1) {
    const one = sections[place]
    if (!one || (one.level === null) !== (head.level === null)) return -1
    if (depth(one) <= depth(head)) return depth(one) === depth(head) ? place : -1
  }
  return -1
}

/** The sections with one moved before its neighbour above (-1) or behind the one below (1); null where it cannot. */
export function moved<Section extends Arranged>(
  sections: readonly Section[],
  id: string,
  by: -1 | 1,
): Section[] | null {
  const at = sections.findIndex((one) => one.id === id)
  const lower = by < 0 ? at : at + span(sections, at)
  const upper = by < 0 ? before(sections, at) : at
  if (at < 0 || upper < 0 || lower >= sections.length || before(sections, lower) !== upper) return null
  const end = lower + span(sections, lower)
  return [
    ...sections.slice(0, upper),
    ...sections.slice(lower, end),
    ...sections.slice(upper, lower),
    ...sections.slice(end),
  ]
}
