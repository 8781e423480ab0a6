/** Open work goes over: the taker's entries begin with what the giver said last, and the giver's stay as they are. */

import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Takeover } from '#domain/units/takeover.ts'
import { slices } from '../database/slices.ts'
import type { Tx } from '../db.ts'
import { openOwed } from '../evaluations/open.ts'
import { type Evaluation, getForms } from '../evaluations/queries.ts'
import { type Beginning, beginEntries } from './begin-entries.ts'
import { recordTakeovers } from './record.ts'

export interface TakingOver {
  readonly actor: { readonly tenantId: string; readonly personId: string }
  readonly evaluation: Evaluation
  readonly takeover: Takeover
  /** What the givers are called, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly basisDocumentId: string
  readonly at: Date
}

/** An entry that another unit goes on with. */
export interface TakenEntry {
  readonly fromId: string
  readonly toId: string
}

/** After the responsibilities have changed: opens what is owed now and hands over what was begun. Answers the entries. */
export async function takeOver(tx: Tx, taking: TakingOver): Promise<readonly TakenEntry[]> {
  const { actor, evaluation, takeover } = taking
  const filed = takeover.filedBefore.map((row) => ({ ...row, tenantId: actor.tenantId, id: v7() }))
  for (const some of slices(filed)) {
    await tx
      .insertInto('filedBefore')
      .values(some)
      .onConflict((c) => c.doNothing())
      .execute()
  }
  await openOwed(tx, actor, { evaluationId: evaluation.id, innerSteps: evaluation.innerSteps })
  const entries = await targetsOfEntries(tx, taking)
  const assignments = await targetsOfAssignments(tx, takeover)
  await beginEntries(tx, {
    ...{ actor, at: taking.at, beginnings: beginningsOf(taking, entries) },
    forms: await getForms(tx, evaluation.id),
  })
  await recordTakeovers(tx, taking, [
    ...assignments.map((one) => ({ ...one, subject: 'assignment' as const })),
    ...entries.map((one) => ({ ...one, subject: 'entry' as const })),
  ])
  await carryExtensions(tx, actor.tenantId, assignments)
  return entries
}

interface Pair {
  readonly fromId: string
  readonly toId: string | null
}

/** The entry of the taker for each that goes over; one the taker does not owe is left. */
async function targetsOfEntries(tx: Tx, { evaluation, takeover }: TakingOver): Promise<TakenEntry[]> {
  const candidates = await tx
    .selectFrom('entry')
    .select(['id', 'unitId', 'itemId', 'planId'])
    .where('evaluationId', '=', evaluation.id)
    .where(
      'unitId',
      'in',
      takeover.entries.map(({ to }) => to),
    )
    .execute()
  return takeover.entries.flatMap(({ id, to, itemId, planId }) => {
    const target = candidates.find(
      (c) => c.unitId === to && c.itemId === itemId && (itemId !== null || c.planId === planId),
    )
    return target ? [{ fromId: id, toId: target.id }] : []
  })
}

async function targetsOfAssignments(tx: Tx, { assignments }: Takeover): Promise<Pair[]> {
  const candidates = await tx
    .selectFrom('assignment')
    .select(['id', 'unitId', 'trackId', 'planId'])
    .where(
      'unitId',
      'in',
      assignments.map(({ to }) => to),
    )
    .execute()
  return assignments.map(({ id, to, trackId, planId }) => {
    const target = candidates.find((c) => c.unitId === to && c.trackId === trackId && c.planId === planId)
    return { fromId: id, toId: target?.id ?? null }
  })
}

/** By the entry that begins, those it begins with, in order. */
function beginningsOf({ takeover, names }: TakingOver, pairs: readonly TakenEntry[]): Beginning[] {
  const unitOf = (fromId: string) => {
    const unitId = takeover.entries.find(({ id }) => id === fromId)?.unitId ?? ''
    return names.get(unitId) ?? ''
  }
  return [...new Set(pairs.map(({ toId }) => toId))].map((entryId) => ({
    entryId,
    from: pairs
      .filter(({ toId }) => toId === entryId)
      .map(({ fromId }) => ({ entryId: fromId, unit: unitOf(fromId) })),
  }))
}

/** A day that was granted is granted to whoever goes on. */
async function carryExtensions(tx: Tx, tenantId: string, pairs: readonly Pair[]): Promise<void> {
  for (const { fromId, toId } of pairs) {
    if (toId === null) continue
    await sql`insert into extension (tenant_id, id, assignment_id, until, reason, decided_by, decided_at)
      select ${tenantId}, ${v7()}, ${toId}, until, reason, decided_by, decided_at from extension
      where assignment_id = ${fromId} and until is not null order by decided_at desc limit 1`.execute(tx)
  }
}
