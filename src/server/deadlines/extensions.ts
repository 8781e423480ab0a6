/** 延期: a unit asks for more time with a reason; the coordinator grants until a day, or declines with one. */

import { v7 } from 'uuid'
import { countingDay } from '#domain/evaluations/timeliness.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { type AssignmentRow, getAssignmentRow } from '../assignments/readings.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { keepOpen } from '../evaluations/end.ts'
import { namesOf } from '../people/queries.ts'
import type { Now } from '../tenants/queries.ts'

interface Wanted {
  readonly assignmentId: string
  readonly until: string
  readonly reason: string
}

/** Refuses `extension-pending` while an earlier request waits, `extension-needless` for a day that gives no time. */
export async function askExtension(
  tx: Tx,
  trail: Trail,
  { actor, wanted, at }: { actor: Actor; wanted: Wanted; at: Now },
): Promise<void> {
  const { assignmentId, until, reason } = wanted
  const row = await ownTurn(tx, assignmentId)
  const pending = (await readExtensions(tx, assignmentId)).find((e) => e.requestId !== null && !e.decidedAt)
  if (pending) throw new Refusal('extension-pending', { when: pending.askedAt?.toISOString() ?? '' })
  refuseNeedless(row, until, at.today)
  await tx
    .insertInto('extensionRequest')
    .values({
      tenantId: actor.tenantId,
      id: v7(),
      assignmentId,
      until,
      reason,
      askedBy: actor.personId,
      askedAt: at.now,
    })
    .execute()
  trail.subject(assignmentId, { unit: row.unit, until })
  trail.emit('extension.ask', { ...about(row), until, reason })
}

interface Decided {
  readonly assignmentId: string
  readonly requestId: string | null
  readonly until: string | null
  readonly reason: string
}

/** Refuses `extension-decided` where somebody answered the request before. */
export async function decideExtension(
  tx: Tx,
  trail: Trail,
  { actor, decided, at }: { actor: Actor; decided: Decided; at: Now },
): Promise<void> {
  const { assignmentId, requestId, until, reason } = decided
  const row = await ownTurn(tx, assignmentId)
  if (requestId !== null) await refuseAnswered(tx, assignmentId, requestId)
  if (until !== null) refuseNeedless(row, until, at.today)
  await tx
    .insertInto('extension')
    .values({ tenantId: actor.tenantId, id: v7(), ...decided, decidedBy: actor.personId, decidedAt: at.now })
    .execute()
  trail.subject(assignmentId, { unit: row.unit, until: until ?? '' })
  trail.emit('extension.decide', { ...about(row), until: until ?? '', reason })
}

/** The filing's row, read in its unit's turn: its steps and saves wait. */
async function ownTurn(tx: Tx, assignmentId: string): Promise<AssignmentRow> {
  const { row, readings } = await getAssignmentRow(tx, assignmentId)
  await takeTurn(tx, row.unitId)
  await keepOpen(tx, readings.evaluation.id)
  return (await getAssignmentRow(tx, assignmentId)).row
}

const about = ({ id, unitId, track }: AssignmentRow) => ({ assignmentId: id, unitId, trackId: track.id })

function refuseNeedless({ days }: AssignmentRow, until: string, today: string): void {
  const standing = countingDay(days)
  if (standing === null || until <= standing || until < today) {
    throw new Refusal('extension-needless', { day: standing ?? '—' })
  }
}

async function refuseAnswered(tx: Tx, assignmentId: string, requestId: string): Promise<void> {
  const request = (await readExtensions(tx, assignmentId)).find((e) => e.requestId === requestId)
  if (!request) throw new Refusal('not-found')
  if (!request.decidedAt) return
  const names = await namesOf(tx, [request.decidedBy])
  throw new Refusal('extension-decided', {
    who: names.get(request.decidedBy ?? '') ?? '',
    when: request.decidedAt.toISOString(),
  })
}

/** Requests with their answers, and what was granted unasked; oldest first. */
export async function readExtensions(tx: Tx, assignmentId: string) {
  const rows = await tx
    .selectFrom('extensionRequest')
    .fullJoin('extension', 'extension.requestId', 'extensionRequest.id')
    .select([
      'extensionRequest.id as requestId',
      'askedBy',
      'askedAt',
      'extensionRequest.until as wantedUntil',
    ])
    .select(['extensionRequest.reason as wantedReason', 'decidedBy', 'decidedAt'])
    .select(['extension.until as grantedUntil', 'extension.reason as decidedReason'])
    .where((eb) =>
      eb.or([
        eb('extensionRequest.assignmentId', '=', assignmentId),
        eb('extension.assignmentId', '=', assignmentId),
      ]),
    )
    .execute()
  const instantOf = ({ askedAt, decidedAt }: (typeof rows)[number]) => (askedAt ?? decidedAt)?.getTime() ?? 0
  return rows.toSorted((a, b) => instantOf(a) - instantOf(b))
}
