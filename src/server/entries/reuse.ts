/** Deciding what becomes of submitted reports when what they use was changed. */

import { v7 } from 'uuid'
import { type ReuseChoice, reuseOf } from '#domain/entries/reuse.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { readAssignments } from '../assignments/readings.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { keepOpen } from '../evaluations/end.ts'
import { todayOf } from '../tenants/queries.ts'
import { decisionsOf } from './decisions.ts'
import { findEntry, refuseUnwritable, unitOfEntry } from './find.ts'
import { alignedEntries, follow, followersOf, readAlignments, spread, usingFilings } from './spread.ts'

interface Deciding {
  readonly entryId: string
  readonly choice: ReuseChoice
  readonly reason: string
  readonly at: Date
}

/** The entry as it is in its unit's turn. Refuses `evaluation-closed`. */
async function readInTurn(tx: Tx, { entryId, at }: Pick<Deciding, 'entryId' | 'at'>) {
  const unitId = await unitOfEntry(tx, entryId)
  await takeTurn(tx, unitId)
  const readings = await readAssignments(tx, [unitId])
  await keepOpen(tx, readings.evaluation.id)
  const today = await todayOf(tx, at)
  return { unitId, readings, today, read: findEntry(readings, entryId, today) }
}

/** Keeps the decision about every submitted report that uses the entry, and does what follows from it. */
export async function decideReuse(tx: Tx, trail: Trail, actor: Actor, wanted: Deciding): Promise<void> {
  const { entryId, choice, at } = wanted
  const { unitId, readings, today, read } = await readInTurn(tx, wanted)
  await refuseUnwritable(tx, actor, { read, basedOn: read.entry.version, today })
  const followers = followersOf(alignedEntries(readings, await readAlignments(tx), read.entry), read.entry)
  const using = await usingFilings(tx, readings, { entry: read.entry, followers })
  const { undecided } = reuseOf(using, await decisionsOf(tx, entryId))
  if (undecided.length === 0 || read.entry.versionId === null) throw new Refusal('reuse-decided')
  const id = v7()
  const { tenantId, personId } = actor
  await tx
    .insertInto('reuseDecision')
    .values({
      ...{ tenantId, id, entryId, choice },
      entryVersionId: read.entry.versionId,
      reason: wanted.reason,
      decidedBy: personId,
      decidedAt: at,
    })
    .execute()
  await tx
    .insertInto('reuseDecisionFiling')
    .values(
      undecided.map(({ assignmentId, caseVersion }) => {
        return { tenantId, reuseDecisionId: id, assignmentId, caseVersion }
      }),
    )
    .execute()
  trail.subject(entryId, { choice, unit: read.assignment.unit })
  if (choice === 'reopen') {
    for (const { assignmentId } of undecided) {
      const { unit, track } = read.assignment
      const to = { inUnit: [], coordinators: true }
      trail.emit('reuse.reopen', { assignmentId, unitId, unit, report: track.reportName, to, by: personId })
    }
  }
  await spread(tx, actor, { unitId, entryIds: [entryId], at })
}

/** Once a filing is open again: entries follow whose unit asked for it to be returned. */
export async function spreadReopened(
  tx: Tx,
  actor: Actor,
  { assignmentId, unitId, at }: { assignmentId: string; unitId: string; at: Date },
): Promise<void> {
  const asked = await tx
    .selectFrom('reuseDecision')
    .innerJoin('reuseDecisionFiling', 'reuseDecisionFiling.reuseDecisionId', 'reuseDecision.id')
    .select('entryId')
    .distinct()
    .where('choice', '=', 'reopen')
    .where('assignmentId', '=', assignmentId)
    .execute()
  if (asked.length > 0) await spread(tx, actor, { unitId, entryIds: asked.map((a) => a.entryId), at })
}

interface Wanted {
  readonly entryId: string
  /** The aligned entry to follow. */
  readonly from: string
  readonly basedOn: number
  readonly at: Date
}

/** Makes an open entry say what an aligned one says. Refuses `not-found` for one that is not aligned, or says nothing. */
export async function followEntry(tx: Tx, trail: Trail, actor: Actor, wanted: Wanted): Promise<void> {
  const { entryId, basedOn, at } = wanted
  const { readings, today, read } = await readInTurn(tx, wanted)
  await refuseUnwritable(tx, actor, { read, basedOn, today })
  const aligned = alignedEntries(readings, await readAlignments(tx), read.entry)
  const from = aligned.find((e) => e.entryId === wanted.from && e.version > 0)
  if (!from) throw new Refusal('not-found')
  await follow(tx, actor, { readings, from, follower: read.entry, at })
  trail.subject(entryId, { unit: read.assignment.unit, via: 'aligned' })
}
