/** Opens what units owe: an assignment with its case for each unit on each track, and an entry for each item it leads. */

import { v7 } from 'uuid'
import { submissionProcess } from '#domain/processes/submission.ts'
import type { DoorActor, Tx } from '../db.ts'
import { getTracks } from './queries.ts'

interface Owed {
  readonly trackId: string
  readonly unitId: string
  /** Null: the unit's own texts. */
  readonly itemId: string | null
}

/**
 * Brings assignments and entries to what the adopted plans of the evaluation's tracks ask for: adds what is missing,
 * touches nothing that is there. The main lead fills an item in; a group as main lead means each of its members.
 */
export async function openOwed(
  tx: Tx,
  actor: DoorActor,
  { evaluationId, innerSteps }: { evaluationId: string; innerSteps: number },
): Promise<void> {
  const owed = await readOwed(tx, evaluationId)
  await addAssignments(tx, actor, { owed, innerSteps })
  await addEntries(tx, actor, { owed, evaluationId })
}

async function readOwed(tx: Tx, evaluationId: string): Promise<Owed[]> {
  const tracks = await getTracks(tx, evaluationId)
  const leads = await tx
    .selectFrom('responsibility')
    .innerJoin('item', 'item.id', 'responsibility.itemId')
    .innerJoin('planVersion', 'planVersion.planId', 'item.planId')
    .select(['item.planId', 'responsibility.itemId', 'responsibility.unitId', 'position', 'viaGroup'])
    .where('role', '=', 'lead')
    .where('planVersion.number', '=', 1)
    .where('planVersion.adoptedOn', 'is not', null)
    .execute()
  const plans = await tx.selectFrom('plan').select(['id', 'leadUnitId']).execute()
  const mainGroups = new Map(leads.filter((l) => l.position === 1).map((l) => [l.itemId, l.viaGroup]))
  return tracks.flatMap(({ id: trackId, planIds }) => {
    const items = leads
      .filter((l) => planIds.includes(l.planId))
      .filter((l) => l.position === 1 || (l.viaGroup !== '' && l.viaGroup === mainGroups.get(l.itemId)))
      .flatMap((l) => (l.unitId === null ? [] : [{ trackId, unitId: l.unitId, itemId: l.itemId }]))
    // A plan evaluated by text only is owed by its lead.
    const byText = plans
      .filter((p) => planIds.includes(p.id) && !leads.some((l) => l.planId === p.id))
      .flatMap((p) => (p.leadUnitId === null ? [] : [{ trackId, unitId: p.leadUnitId, itemId: null }]))
    return [...items, ...byText]
  })
}

async function addAssignments(
  tx: Tx,
  { tenantId }: DoorActor,
  { owed, innerSteps }: { owed: readonly Owed[]; innerSteps: number },
): Promise<void> {
  const known = await tx.selectFrom('assignment').select(['trackId', 'unitId', 'innerSteps']).execute()
  const keys = new Set(known.map((a) => `${a.trackId} ${a.unitId}`))
  const missing = [...new Map(owed.map((o) => [`${o.trackId} ${o.unitId}`, o])).entries()].filter(
    ([key]) => !keys.has(key),
  )
  if (missing.length === 0) return
  // A unit approves a further report as often as its others.
  const stepsOf = (unitId: string) => known.find((a) => a.unitId === unitId)?.innerSteps ?? innerSteps
  const rows = missing.map(([, { trackId, unitId }]) => ({
    ...{ tenantId, id: v7(), trackId, unitId },
    innerSteps: stepsOf(unitId),
  }))
  await tx.insertInto('assignment').values(rows).execute()
  const cases = rows.map(({ id }) => ({
    tenantId,
    id: v7(),
    process: submissionProcess.name,
    subjectId: id,
  }))
  await tx.insertInto('case').values(cases).execute()
}

async function addEntries(
  tx: Tx,
  { tenantId }: DoorActor,
  { owed, evaluationId }: { owed: readonly Owed[]; evaluationId: string },
): Promise<void> {
  const known = await tx
    .selectFrom('entry')
    .select(['itemId', 'unitId'])
    .where('evaluationId', '=', evaluationId)
    .execute()
  const keys = new Set(known.map((e) => `${e.itemId} ${e.unitId}`))
  const wanted = owed.flatMap(({ unitId, itemId }) => [
    { unitId, itemId },
    { unitId, itemId: null },
  ])
  const missing = [...new Map(wanted.map((w) => [`${w.itemId} ${w.unitId}`, w])).entries()].filter(
    ([key]) => !keys.has(key),
  )
  if (missing.length === 0) return
  const rows = missing.map(([, { unitId, itemId }]) => ({ tenantId, id: v7(), evaluationId, unitId, itemId }))
  await tx.insertInto('entry').values(rows).execute()
}
