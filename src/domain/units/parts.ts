/** Parts that units write of others' entries, when units change: where each is gone on with. */

import type { ContributionState } from '../processes/contribution.ts'

export interface HeldPart {
  readonly id: string
  readonly entryId: string
  /** Whose entry it is. */
  readonly leadId: string
  readonly itemId: string | null
  /** The contributing unit; the lead itself where an office of it writes. */
  readonly unitId: string
  readonly office: string
  readonly state: ContributionState
  readonly hasText: boolean
}

export interface MovedPart {
  readonly from: HeldPart
  readonly entryId: string
  readonly unitId: string
  readonly office: string
  readonly state: ContributionState
}

export interface PartsChange {
  /** The entry and the unit that go on with an entry; absent where it stays. */
  entryAfter(entryId: string): { readonly entryId: string; readonly unitId: string } | undefined
  /** The unit that contributes to the item in a unit's place; undefined where it stays. */
  unitAfter(unitId: string, itemId: string | null): string | undefined
  nameOf(unitId: string): string
}

/** Every part that goes over. A unit that becomes the lead writes on as an office of it, under the name it had. */
export function movedParts(parts: readonly HeldPart[], change: PartsChange): MovedPart[] {
  return parts.flatMap((part) => {
    const lead = change.entryAfter(part.entryId) ?? { entryId: part.entryId, unitId: part.leadId }
    const isOffice = part.unitId === part.leadId
    const unitId = isOffice ? lead.unitId : (change.unitAfter(part.unitId, part.itemId) ?? part.unitId)
    if (lead.entryId === part.entryId && unitId === part.unitId) return []
    const joinsLead = !isOffice && unitId === lead.unitId
    const office = joinsLead ? change.nameOf(part.unitId) : part.office
    return [{ from: part, entryId: lead.entryId, unitId, office, state: stateAfter(part) }]
  })
}

/** A signature is its unit's own: the one that goes on is asked again. An open request goes on. */
function stateAfter({ state, hasText }: HeldPart): ContributionState {
  if (state === 'asked' || state === 'signing' || state === 'draft') return state
  return hasText ? 'written' : 'draft'
}
