/** How many verdicts stand in each class, binding and anticipatory indicators apart. */

import type { Nature } from '../plans/item.ts'
import type { VerdictClass } from './scale.ts'

export type ClassCounts = Readonly<Record<VerdictClass | 'not_computable', number>>

/** `unstated`: the plan says neither. `all` is the sum of the three. */
export type Tally = Readonly<Record<'all' | Nature | 'unstated', ClassCounts>>

/** A failed binding indicator is never hidden in a total: it is counted under its own head as well. */
export function tallyOf(
  verdicts: readonly { readonly nature: Nature | null; readonly class: VerdictClass | null }[],
): Tally {
  const count = (some: typeof verdicts): ClassCounts => {
    const of = (key: VerdictClass | null) => some.filter((verdict) => verdict.class === key).length
    return {
      ahead: of('ahead'),
      faster: of('faster'),
      on_schedule: of('on_schedule'),
      behind: of('behind'),
      not_computable: of(null),
    }
  }
  const of = (nature: Nature | null) => count(verdicts.filter((verdict) => verdict.nature === nature))
  return {
    all: count(verdicts),
    binding: of('binding'),
    anticipatory: of('anticipatory'),
    unstated: of(null),
  }
}
