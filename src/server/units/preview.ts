/** What an act of reform would move, in names, before anything is stored. */

import type { SuccessionPreview, Wanted } from '#contract/successions.ts'
import { toSubmissionState } from '#domain/processes/submission.ts'
import type { Tx } from '../db.ts'
import { namesOf } from '../people/queries.ts'
import { standingItems } from '../plans/standing.ts'
import { filings } from '../processes/filings.ts'
import { lastAct } from './history.ts'
import { type WorkedOut, workOutWanted } from './work-out.ts'

export async function previewSuccession(tx: Tx, stated: Wanted): Promise<SuccessionPreview> {
  const worked = await workOutWanted(tx, stated)
  const { wanted, units, succession } = worked
  const nameOf = nameAfter(worked)
  const before = (id: string) => units.get(id)?.name ?? ''
  return {
    basedOn: await lastAct(tx),
    ends: succession.ends.map(before),
    renamed:
      wanted.kind === 'renaming'
        ? wanted.takers.map(({ unitId, name }) => ({ before: before(unitId), after: name }))
        : [],
    made: wanted.takers.filter(({ isNew }) => isNew).map(({ name }) => name),
    items: await itemsMoved(tx, worked),
    plans: await plansMoved(tx, worked, nameOf),
    people: await peopleMoved(tx, worked, nameOf),
    filings: await filingsOf(tx, worked, nameOf),
  }
}

/** Names after the act, by unit. */
const nameAfter =
  ({ wanted, units }: WorkedOut) =>
  (id: string): string =>
    wanted.takers.find(({ unitId }) => unitId === id)?.name ?? units.get(id)?.name ?? ''

type NameOf = (unitId: string) => string

async function itemsMoved(tx: Tx, { succession, takeover }: WorkedOut): Promise<SuccessionPreview['items']> {
  const ids = succession.responsibilities.map(({ itemId }) => itemId)
  const items = await standingItems(tx, { itemIds: ids })
  const plans = await tx.selectFrom('plan').select(['id', 'name']).execute()
  const open = new Set(takeover.entries.map(({ itemId }) => itemId))
  return items.flatMap(({ itemId, planId, number, kind, content }) => {
    const change = succession.responsibilities.find((c) => c.itemId === itemId)
    if (!change) return []
    return [
      {
        ...{ itemId, number, kind, name: content.name, isOpen: open.has(itemId) },
        plan: plans.find((p) => p.id === planId)?.name ?? '',
        before: told(change.before),
        after: told(change.after),
      },
    ]
  })
}

/** Leads, then supporters behind a slash. */
export const told = (
  parts: readonly { readonly name: string; readonly role: 'lead' | 'support' }[],
): string =>
  (['lead', 'support'] as const)
    .map((role) =>
      parts
        .filter((p) => p.role === role)
        .map(({ name }) => name)
        .join('、'),
    )
    .filter(Boolean)
    .join(' / ')

async function plansMoved(
  tx: Tx,
  { succession }: WorkedOut,
  nameOf: NameOf,
): Promise<SuccessionPreview['plans']> {
  const rows = await tx
    .selectFrom('plan')
    .leftJoin('unit', 'unit.id', 'plan.leadUnitId')
    .select(['plan.id', 'plan.name', 'unit.name as lead'])
    .execute()
  return succession.plans.flatMap(({ planId, to }) => {
    const plan = rows.find(({ id }) => id === planId)
    return plan ? [{ planId, name: plan.name, before: plan.lead ?? '', after: nameOf(to) }] : []
  })
}

async function peopleMoved(
  tx: Tx,
  { succession, units }: WorkedOut,
  nameOf: NameOf,
): Promise<SuccessionPreview['people']> {
  const names = await namesOf(
    tx,
    succession.people.map(({ personId }) => personId),
  )
  return succession.people.map(({ personId, role, unitId, to, toRole }) => ({
    ...{ personId, role, roleAfter: toRole, name: names.get(personId) ?? '' },
    before: units.get(unitId)?.name ?? '',
    after: nameOf(to),
  }))
}

/** Every filing of the givers that an act of this kind could touch. */
async function filingsOf(
  tx: Tx,
  { wanted, takeover }: WorkedOut,
  nameOf: NameOf,
): Promise<SuccessionPreview['filings']> {
  if (wanted.kind === 'renaming') return []
  const rows = await filings(tx)
    .innerJoin('track', 'track.id', 'assignment.trackId')
    .innerJoin('unit', 'unit.id', 'assignment.unitId')
    .select(['assignment.id', 'assignment.unitId', 'assignment.trackId', 'case.state'])
    .select(['track.name as track', 'unit.name as unit'])
    .where('assignment.unitId', 'in', [...wanted.givers])
    .orderBy('unit.position')
    .orderBy('track.position')
    .execute()
  const planIds = await tx.selectFrom('trackPlan').select(['trackId', 'planId']).execute()
  return rows.map(({ id, unitId, trackId, state, track, unit }) => {
    const to = takeover.assignments.find((a) => a.id === id)?.to
    const going = takeover.entries.filter(
      (e) =>
        e.unitId === unitId &&
        e.itemId !== null &&
        planIds.some((p) => p.trackId === trackId && p.planId === e.planId),
    )
    const isFiled = state === 'submitted' || state === 'accepted'
    return {
      ...{ assignmentId: id, unit, track, state: toSubmissionState(state) },
      after: to === undefined ? '' : nameOf(to),
      entries: isFiled ? 0 : going.length,
    }
  })
}
