/** The government's own rating of items beside the third party's: working papers of the coordinator (M7). */

import { type Agreement, agreementOf } from '../statistics/agreement.ts'

/** Two ratings of one item by key of its scale, best first; null: not rated. */
export interface RatedTwice {
  readonly self: string | null
  readonly third: string | null
}

/** Grades by which the own rating is the more favourable; below zero the less; null where one is missing. */
export function difference(scale: readonly string[], { self, third }: RatedTwice): number | null {
  const [own, other] = [self, third].map((key) => (key === null ? -1 : scale.indexOf(key)))
  if (own === undefined || other === undefined || own < 0 || other < 0) return null
  return other - own
}

/** How far the two agree on the items that both rated; null where there is none. */
export function agreementOn(scale: readonly string[], items: readonly RatedTwice[]): Agreement | null {
  const pairs = items.flatMap((item): [number, number][] => {
    if (difference(scale, item) === null) return []
    // The better the higher, so that the bias is above zero where the own rating is the more favourable.
    const rank = (key: string | null) => scale.length - 1 - scale.indexOf(key ?? '')
    return [[rank(item.self), rank(item.third)]]
  })
  return agreementOf(pairs, scale.length)
}
