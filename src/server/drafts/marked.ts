/** Nothing that is marked as a state secret is kept in a draft. */

import { findMarking } from '#documents/reading/marking/marking.ts'
import { Refusal } from '#domain/refusal.ts'

/** Refuses `secret-marking`. */
export function refuseMarked(texts: Iterable<string>): void {
  const marking = findMarking(texts)
  if (marking !== null) throw new Refusal('secret-marking', { found: marking })
}
