/** The rounds of a filing, read like a conversation, and the reasons pinned to entries. */

import type { AssignmentView } from '#contract/assignments.ts'
import { roundsOf } from '#domain/processes/rounds.ts'
import { toSubmissionAction, toSubmissionState } from '#domain/processes/submission.ts'
import type { Tx } from '../db.ts'
import { standingItems } from '../plans/standing.ts'
import { reasonsTakenOver } from '../units/given.ts'
import type { AssignmentRow } from './readings.ts'

/** Every step of a filing, oldest first. */
export async function readSteps(tx: Tx, caseId: string) {
  const rows = await tx
    .selectFrom('step')
    .innerJoin('person', 'person.id', 'step.actorId')
    .innerJoin('unit', 'unit.id', 'step.unitId')
    .leftJoin('submission', 'submission.stepId', 'step.id')
    .leftJoin('file', 'file.id', 'submission.sourceFileId')
    .select(['step.id', 'step.action', 'step.toState', 'step.reason', 'step.takenAt', 'step.actorId'])
    .select(['person.name as by', 'unit.name as unit', 'file.id as fileId', 'file.name as fileName'])
    .where('step.caseId', '=', caseId)
    .orderBy('step.version')
    .execute()
  return rows.map((row) => ({
    ...row,
    action: toSubmissionAction(row.action),
    toState: toSubmissionState(row.toState),
  }))
}

export type StepRow = Awaited<ReturnType<typeof readSteps>>[number]

/** Every step in its round, with the reasons a return pinned to entries. */
export async function getRounds(
  tx: Tx,
  caseId: string,
  steps: readonly StepRow[],
): Promise<AssignmentView['rounds']> {
  const returns = await readReturns(tx, caseId)
  const items = await standingItems(tx, { itemIds: returns.flatMap((r) => r.itemId ?? []) })
  const nameOf = (itemId: string | null) => items.find((i) => i.itemId === itemId)?.content.name ?? ''
  const view = ({ id, action, by, unit, takenAt, reason, fileId, fileName }: StepRow) => ({
    action,
    by,
    unit,
    at: takenAt.toISOString(),
    reason,
    returns: returns
      .filter((r) => r.stepId === id)
      .map((r) => ({ entryId: r.entryId, name: nameOf(r.itemId), reason: r.reason })),
    file: fileId && fileName ? { id: fileId, name: fileName } : null,
  })
  return roundsOf(steps).map((round, at) => ({ round: at + 1, steps: round.map(view) }))
}

/** Why entries came back, by entry id, while the filing stands returned; then empty. */
export async function returnedReasons(
  tx: Tx,
  { id, state, caseId, caseVersion }: AssignmentRow,
): Promise<Map<string, string>> {
  if (caseVersion === 0) return reasonsTakenOver(tx, id)
  if (state !== 'returned') return new Map()
  const returns = await readReturns(tx, caseId)
  return new Map(returns.filter((r) => r.version === caseVersion).map((r) => [r.entryId, r.reason]))
}

const readReturns = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('entryReturn')
    .innerJoin('step', 'step.id', 'entryReturn.stepId')
    .innerJoin('entry', 'entry.id', 'entryReturn.entryId')
    .select(['entryReturn.stepId', 'entryReturn.entryId', 'entryReturn.reason'])
    .select(['step.version', 'entry.itemId'])
    .where('step.caseId', '=', caseId)
    .orderBy('entryReturn.id')
    .execute()
