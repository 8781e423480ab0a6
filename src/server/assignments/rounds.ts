/** The rounds of a filing, read like a conversation, and what came back in the last one. */

import type { AssignmentView } from '#contract/assignments.ts'
import { type SubmissionAction, submissionProcess } from '#domain/processes/submission.ts'
import type { Tx } from '../db.ts'
import type { AssignmentRow } from './summaries.ts'

type Rounds = AssignmentView['rounds']

const actions = new Map<string, SubmissionAction>(
  submissionProcess.transitions.map((t) => [t.action, t.action]),
)

function submissionAction(action: string): SubmissionAction {
  const known = actions.get(action)
  if (!known) throw new Error(`no such action of a submission: ${action}`)
  return known
}

const readSteps = (tx: Tx, caseId: string) =>
  tx
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

/**
 * Every step in its round, a return or a withdrawal ending the round, and the reasons pinned to entries by the
 * newest return while it still stands.
 */
export async function getRounds(
  tx: Tx,
  row: AssignmentRow,
): Promise<{ rounds: Rounds; returned: Map<string, string> }> {
  const steps = await readSteps(tx, row.caseId)
  const returns = await readReturns(tx, row.caseId)
  const rounds: Rounds = []
  let ended = true
  for (const step of steps) {
    if (ended) rounds.push({ round: rounds.length + 1, steps: [] })
    ended = step.toState === 'returned' || step.toState === 'draft'
    rounds.at(-1)?.steps.push({
      action: submissionAction(step.action),
      by: step.by,
      unit: step.unit,
      at: step.takenAt.toISOString(),
      reason: step.reason,
      returns: returns
        .filter((r) => r.stepId === step.id)
        .map(({ entryId, name, reason }) => ({ entryId, name: name ?? '', reason })),
      file: step.fileId && step.fileName ? { id: step.fileId, name: step.fileName } : null,
    })
  }
  const last = row.state === 'returned' ? steps.at(-1) : undefined
  const returned = new Map(returns.filter((r) => r.stepId === last?.id).map((r) => [r.entryId, r.reason]))
  return { rounds, returned }
}

const readReturns = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('entryReturn')
    .innerJoin('step', 'step.id', 'entryReturn.stepId')
    .innerJoin('entry', 'entry.id', 'entryReturn.entryId')
    .leftJoin('itemVersion', 'itemVersion.itemId', 'entry.itemId')
    .distinctOn('entryReturn.id')
    .select(['entryReturn.stepId', 'entryReturn.entryId', 'entryReturn.reason', 'itemVersion.name'])
    .where('step.caseId', '=', caseId)
    .execute()

/** Whether this person submitted, approved or filed the round that stands for review. */
export async function ownsFiling(tx: Tx, caseId: string, personId: string): Promise<boolean> {
  const steps = await tx
    .selectFrom('step')
    .select(['action', 'actorId', 'toState'])
    .where('caseId', '=', caseId)
    .orderBy('version')
    .execute()
  const ended = steps.findLastIndex((s) => s.toState === 'returned' || s.toState === 'draft')
  return steps
    .slice(ended + 1)
    .some((s) => s.actorId === personId && ['submit', 'approve', 'file_for'].includes(s.action))
}
