/** Reform of the units 机构改革: who gives what to whom, worked out before anything moves. */

import type { Role } from '../people/role.ts'
import { reassigned, sameParts } from '../plans/reassign.ts'
import { fillingUnits, type Responsibility } from '../plans/responsibility.ts'

export const successionKinds = [
  'renaming', // 更名
  'merger', // 合并: several become one, a new one or one of them
  'split', // 分设: one becomes several, itself perhaps among them
  'hand_over', // 职责划转: some items go to another unit, both stand
  'abolition', // 撤销: one ends, another takes over
] as const
export type SuccessionKind = (typeof successionKinds)[number]

export interface Taker {
  readonly unitId: string
  /** The name it has from then on. */
  readonly name: string
  readonly isNew: boolean
}

/** What is wanted. A missing choice means the first taker; of a hand-over only what is named goes. */
export interface WantedSuccession {
  readonly kind: SuccessionKind
  readonly givers: readonly string[]
  readonly takers: readonly Taker[]
  /** Taker's id by item, by plan led, by person. */
  readonly items: ReadonlyMap<string, string>
  readonly plans: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
  /** Who is the contact of a taker, by the taker's id; else its own, else the first who comes. */
  readonly contacts: ReadonlyMap<string, string>
}

interface Holder {
  readonly personId: string
  readonly unitId: string
  readonly role: Role
}

/** What givers and takers hold when the act is worked out. */
export interface Holdings {
  /** Every part in an item in which a giver has one. */
  readonly responsibilities: readonly Responsibility[]
  readonly plans: readonly { readonly id: string; readonly leadUnitId: string | null }[]
  readonly people: readonly Holder[]
}

export interface Succession {
  /** Units that end. */
  readonly ends: readonly string[]
  readonly responsibilities: readonly {
    readonly itemId: string
    readonly before: readonly Responsibility[]
    readonly after: readonly Responsibility[]
  }[]
  readonly plans: readonly { readonly planId: string; readonly to: string }[]
  /** Who filled in an item and who does so now. */
  readonly fills: readonly { readonly itemId: string; readonly from: string; readonly to: string }[]
  readonly people: readonly (Holder & { readonly to: string; readonly toRole: Role })[]
  /** Where a unit that ends sends what belongs to no item or plan: its texts, its place in groups. */
  readonly heirs: ReadonlyMap<string, string>
}

/** Why units and kind do not fit each other; null: they do. */
export type Misfit = 'succession-units' | 'succession-empty'

export function misfitOf(wanted: WantedSuccession): Misfit | null {
  if (!unitsFit(wanted)) return 'succession-units'
  if (wanted.kind === 'hand_over' && wanted.items.size + wanted.plans.size === 0) return 'succession-empty'
  return null
}

function unitsFit({ kind, givers, takers }: WantedSuccession): boolean {
  const ids = takers.map(({ unitId }) => unitId)
  if (new Set(ids).size !== ids.length || new Set(givers).size !== givers.length) return false
  const [giver = '', ...moreGivers] = givers
  const [taker, ...moreTakers] = takers
  if (!taker) return false
  const one = moreGivers.length === 0 && moreTakers.length === 0
  switch (kind) {
    case 'renaming':
      return one && taker.unitId === giver
    case 'merger':
      return (
        moreGivers.length > 0 && moreTakers.length === 0 && (taker.isNew || givers.includes(taker.unitId))
      )
    case 'split':
      return moreGivers.length === 0 && moreTakers.length > 0
    case 'hand_over':
    case 'abolition':
      return one && !taker.isNew && taker.unitId !== giver
  }
}

/** Everything that moves. Ask `misfitOf` first; a giver without a taker is a fault. */
export function workOut(wanted: WantedSuccession, holdings: Holdings): Succession {
  const ends = endingUnits(wanted)
  const responsibilities = changesOf(wanted, holdings)
  return {
    ends,
    responsibilities,
    plans: plansMoved(wanted, holdings),
    fills: responsibilities.flatMap((change) => fillsMoved(wanted, change)),
    people: peopleMoved(wanted, holdings, ends),
    heirs: new Map(ends.map((unitId) => [unitId, firstTaker(wanted).unitId])),
  }
}

const endingUnits = ({ kind, givers, takers }: WantedSuccession): string[] =>
  kind === 'hand_over' ? [] : givers.filter((id) => !takers.some(({ unitId }) => unitId === id))

function firstTaker({ takers }: WantedSuccession): Taker {
  const [first] = takers
  if (!first) throw new Error('a succession has somebody who takes over')
  return first
}

/** Who gets an item; undefined where it does not move. */
function takerOf(wanted: WantedSuccession, chosen: string | undefined): Taker | undefined {
  if (chosen !== undefined) return wanted.takers.find(({ unitId }) => unitId === chosen)
  return wanted.kind === 'hand_over' ? undefined : firstTaker(wanted)
}

function changesOf(wanted: WantedSuccession, { responsibilities }: Holdings): Succession['responsibilities'] {
  const itemIds = [...new Set(responsibilities.map(({ itemId }) => itemId))]
  return itemIds.flatMap((itemId) => {
    const before = responsibilities.filter((r) => r.itemId === itemId)
    const taker = takerOf(wanted, wanted.items.get(itemId))
    if (!taker || !before.some(({ unitId }) => unitId !== null && wanted.givers.includes(unitId))) return []
    const after = reassigned(before, { givers: wanted.givers, taker })
    return sameParts(before, after) ? [] : [{ itemId, before, after }]
  })
}

const plansMoved = (wanted: WantedSuccession, { plans }: Holdings): Succession['plans'] =>
  plans.flatMap(({ id, leadUnitId }) => {
    if (leadUnitId === null || !wanted.givers.includes(leadUnitId)) return []
    const to = takerOf(wanted, wanted.plans.get(id))?.unitId
    return to === undefined || to === leadUnitId ? [] : [{ planId: id, to }]
  })

function fillsMoved(
  wanted: WantedSuccession,
  { itemId, before }: Succession['responsibilities'][number],
): Succession['fills'] {
  const to = takerOf(wanted, wanted.items.get(itemId))?.unitId
  const leads = before.filter(({ role }) => role === 'lead').toSorted((a, b) => a.position - b.position)
  return fillingUnits(leads).flatMap(({ unitId: from }) =>
    to === undefined || to === from || !wanted.givers.includes(from) ? [] : [{ itemId, from, to }],
  )
}

/** The people of a unit that ends, and those of a split who were assigned; a further contact becomes a reporter. */
function peopleMoved(
  wanted: WantedSuccession,
  { people }: Holdings,
  ends: readonly string[],
): Succession['people'] {
  const leaving = people.flatMap((holder) => {
    const chosen = wanted.people.get(holder.personId)
    const isGiver = wanted.givers.includes(holder.unitId)
    if (!isGiver || (chosen === undefined && !ends.includes(holder.unitId))) return []
    const to = chosen ?? firstTaker(wanted).unitId
    return to === holder.unitId ? [] : [{ ...holder, to }]
  })
  const contacts = contactsAfter(wanted, people, leaving)
  const moved = leaving.map((one) => {
    const isSecond = one.role === 'contact' && contacts.get(one.to) !== one.personId
    return { ...one, toRole: isSecond ? ('reporter' as const) : one.role }
  })
  return moved
}

type Leaving = Holder & { readonly to: string }

/** The one contact of each taker. */
function contactsAfter(
  wanted: WantedSuccession,
  people: readonly Holder[],
  leaving: readonly Leaving[],
): Map<string, string> {
  return new Map(
    wanted.takers.flatMap(({ unitId }) => {
      const own = people.find((p) => p.unitId === unitId && p.role === 'contact')
      const named = wanted.contacts.get(unitId)
      const coming = leaving.filter((p) => p.to === unitId && p.role === 'contact')
      const contact =
        own?.personId ?? coming.find((p) => p.personId === named)?.personId ?? coming[0]?.personId
      return contact === undefined ? [] : [[unitId, contact] as const]
    }),
  )
}
