/** What is wanted of an act of reform, laid beside what the units hold: everything that would move. */

import { v7 } from 'uuid'
import type { Wanted } from '#contract/successions.ts'
import { Refusal } from '#domain/refusal.ts'
import {
  misfitOf,
  type Succession,
  type Taker,
  type WantedSuccession,
  workOut,
} from '#domain/units/succession.ts'
import { type Takeover, workOutTakeover } from '#domain/units/takeover.ts'
import type { UnitKind } from '#domain/units/unit.ts'
import type { Tx } from '../db.ts'
import { type Evaluation, findRunning } from '../evaluations/queries.ts'
import { standingResponsibilities } from '../plans/standing.ts'
import { readHeldWork } from './held-work.ts'

export interface KnownUnit {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly position: number
}

export interface WorkedOut {
  readonly wanted: WantedSuccession
  /** Of the takers that are made by it, in the order of the takers. */
  readonly newKinds: ReadonlyMap<string, UnitKind>
  /** Givers and takers that stand, by id. */
  readonly units: ReadonlyMap<string, KnownUnit>
  readonly succession: Succession
  readonly takeover: Takeover
  readonly evaluation: Evaluation | null
}

/**
 * Refuses `unit-ended` and `unit-known` with the unit, `succession-units` and `succession-empty` where units or choices
 * do not fit the kind, `not-found` for a unit that is not known.
 */
export async function workOutWanted(tx: Tx, stated: Wanted): Promise<WorkedOut> {
  const units = await knownUnits(tx, stated)
  const takers = stated.takers.map((taker) => takerOf(taker, { stated, units }))
  const wanted = wantedOf(stated, takers)
  const misfit = misfitOf(wanted)
  if (misfit !== null) throw new Refusal(misfit)
  await refuseKnownNames(tx, wanted, units)
  const ids = [...new Set([...wanted.givers, ...takers.map(({ unitId }) => unitId)])]
  const succession = workOut(wanted, await readHoldings(tx, wanted.givers, ids))
  const evaluation = await findRunning(tx)
  const held = evaluation
    ? await readHeldWork(tx, { evaluationId: evaluation.id, unitIds: wanted.givers })
    : { assignments: [], entries: [], tracks: [] }
  return {
    ...{ wanted, units, succession, evaluation },
    newKinds: new Map(
      takers.flatMap(({ unitId, isNew }, at) => {
        const kind = stated.takers[at]?.kind
        return isNew && kind ? [[unitId, kind] as const] : []
      }),
    ),
    takeover: workOutTakeover(succession, held),
  }
}

async function knownUnits(tx: Tx, { givers, takers }: Wanted): Promise<Map<string, KnownUnit>> {
  const ids = [...new Set([...givers, ...takers.flatMap(({ unitId }) => unitId ?? [])])]
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'aliases', 'position', 'endedOn'])
    .where('id', 'in', ids)
    .where('kind', '!=', 'institution')
    .execute()
  if (rows.length < ids.length) throw new Refusal('not-found')
  for (const { id, name, endedOn } of rows) {
    if (endedOn !== null) throw await endedUnit(tx, { id, name, endedOn })
  }
  return new Map(rows.map((row) => [row.id, row]))
}

/** The refusal of a unit that ended: when, and who recorded it. */
export async function endedUnit(
  tx: Tx,
  { id, name, endedOn }: { id: string; name: string; endedOn: string },
): Promise<Refusal> {
  const act = await tx
    .selectFrom('successionUnit')
    .innerJoin('succession', 'succession.id', 'successionUnit.successionId')
    .innerJoin('person', 'person.id', 'succession.madeBy')
    .select(['person.name as who', 'succession.madeAt'])
    .where('successionUnit.unitId', '=', id)
    .where('successionUnit.ends', '=', true)
    .executeTakeFirst()
  const when = act?.madeAt.toISOString() ?? ''
  return new Refusal('unit-ended', { unit: name, day: endedOn, who: act?.who ?? '', when })
}

interface Stated {
  readonly stated: Wanted
  readonly units: ReadonlyMap<string, KnownUnit>
}

function takerOf({ unitId, name }: Wanted['takers'][number], { stated, units }: Stated): Taker {
  if (unitId === null) {
    if (name.length < 2) throw new Refusal('succession-units')
    return { unitId: v7(), name, isNew: true }
  }
  if (stated.kind === 'renaming' && name.length < 2) throw new Refusal('succession-units')
  return {
    unitId,
    name: stated.kind === 'renaming' ? name : (units.get(unitId)?.name ?? ''),
    isNew: false,
  }
}

function wantedOf(stated: Wanted, takers: readonly Taker[]): WantedSuccession {
  const to = (at: number): string => {
    const taker = takers[at]
    if (!taker) throw new Refusal('succession-units')
    return taker.unitId
  }
  return {
    kind: stated.kind,
    givers: stated.givers,
    takers,
    items: new Map(stated.items.map((one) => [one.itemId, to(one.to)])),
    plans: new Map(stated.plans.map((one) => [one.planId, to(one.to)])),
    people: new Map(stated.people.map((one) => [one.personId, to(one.to)])),
    contacts: new Map(stated.contacts.map((one) => [to(one.to), one.personId])),
  }
}

/** A name that some unit bears, or bore, or is written under, would say two things. */
async function refuseKnownNames(
  tx: Tx,
  { kind, givers, takers }: WantedSuccession,
  units: ReadonlyMap<string, KnownUnit>,
): Promise<void> {
  const named = takers.filter(({ isNew }) => isNew || kind === 'renaming').map(({ name }) => name)
  if (named.length === 0) return
  const rows = await tx.selectFrom('unit').select(['id', 'name', 'aliases', 'endedOn']).execute()
  const groups = await tx.selectFrom('unitGroup').select('name').execute()
  const twice = named.find((name, at) => named.indexOf(name) !== at)
  const taken = named.find((name) =>
    rows.some(
      (row) =>
        row.name === name || (row.endedOn === null && !givers.includes(row.id) && row.aliases.includes(name)),
    ),
  )
  const known = twice ?? taken ?? named.find((name) => groups.some((group) => group.name === name))
  if (known === undefined) return
  const own = kind === 'renaming' && units.get(givers[0] ?? '')?.name === known
  throw own ? new Refusal('nothing-changed') : new Refusal('unit-known', { name: known })
}

async function readHoldings(tx: Tx, givers: readonly string[], unitIds: readonly string[]) {
  const items = await tx
    .selectFrom('responsibility')
    .select('itemId')
    .distinct()
    .where('unitId', 'in', [...givers])
    .execute()
  return {
    responsibilities: await standingResponsibilities(tx, { itemIds: items.map(({ itemId }) => itemId) }),
    plans: await tx.selectFrom('plan').select(['id', 'leadUnitId']).orderBy('position').execute(),
    people: await tx
      .selectFrom('membership')
      .select(['personId', 'unitId', 'role'])
      .where('unitId', 'in', [...unitIds])
      .orderBy('id')
      .execute(),
  }
}
