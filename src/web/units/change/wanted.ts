/** What is being put together for an act of reform, and when it is complete enough to be looked at. */

import { useState } from 'react'
import type { z } from 'zod'
import type { previewSuccession } from '#contract/successions.ts'
import type { SuccessionKind } from '#domain/units/succession.ts'
import type { UnitKind } from '#domain/units/unit.ts'

/** The body of the preview's route. */
export type WantedBody = z.input<Exclude<(typeof previewSuccession)['body'], 'file' | null>>

export interface TypedTaker {
  /** Tells rows apart on the screen. */
  readonly key: number
  /** Null: a new unit. */
  readonly unitId: string | null
  readonly name: string
  readonly kind: UnitKind
}

export interface Typed {
  readonly kind: SuccessionKind
  readonly givers: readonly string[]
  readonly takers: readonly TypedTaker[]
  /** Taker's place by id of the item, plan or person; of a hand-over a missing one stays. */
  readonly items: Readonly<Record<string, number>>
  readonly plans: Readonly<Record<string, number>>
  readonly people: Readonly<Record<string, number>>
  readonly contact: string | null
}

let made = 0
export const newTaker = (): TypedTaker => {
  made += 1
  return { key: made, unitId: null, name: '', kind: 'government' }
}

const begin = (kind: SuccessionKind): Typed => ({
  ...{ kind, givers: [], items: {}, plans: {}, people: {}, contact: null },
  takers: kind === 'split' ? [newTaker(), newTaker()] : [newTaker()],
})

export function useTyped() {
  const [typed, setTyped] = useState(() => begin('renaming'))
  return {
    typed,
    change: (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change })),
    /** Another kind asks for other things: only the first unit is kept. */
    begin: (kind: SuccessionKind) =>
      setTyped((before) => ({ ...begin(kind), givers: before.givers.slice(0, 1) })),
  }
}

/** The body to send; null while units or names are missing. */
export function bodyOf({ kind, givers, takers, items, plans, people, contact }: Typed): WantedBody | null {
  const isNamed = takers.every(({ unitId, name }) =>
    kind === 'renaming' || unitId === null ? name.trim().length > 1 : true,
  )
  const needsUnit = kind === 'hand_over' || kind === 'abolition'
  if (givers.length < (kind === 'merger' ? 2 : 1) || !isNamed) return null
  if (needsUnit && takers.some(({ unitId }) => unitId === null)) return null
  const [giver = null] = givers
  return {
    kind,
    givers: [...givers],
    takers: takers.map((taker) => ({
      unitId: kind === 'renaming' ? giver : taker.unitId,
      name: taker.name.trim(),
      kind: taker.kind,
    })),
    items: Object.entries(items).map(([itemId, to]) => ({ itemId, to })),
    plans: Object.entries(plans).map(([planId, to]) => ({ planId, to })),
    people: Object.entries(people).map(([personId, to]) => ({ personId, to })),
    contacts: contact === null ? [] : [{ personId: contact, to: 0 }],
  }
}
