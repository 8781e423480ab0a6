/** A case with everything its rules ask about: the subject, the table as this exercise runs it, and who is asking. */

import type { CaseProcess } from '#contract/cases.ts'
import type { Actor } from '#domain/people/role.ts'
import { type OptionalStep, withSteps } from '#domain/processes/optional-steps.ts'
import type { Process, ProcessFacts } from '#domain/processes/process.ts'
import type { Tx } from '../db.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { todayOf } from '../tenants/queries.ts'
import { type CaseRow, type CaseStep, getCaseRow, readCaseSteps } from './cases.ts'
import type { Subject, SubjectKind } from './subject.ts'
import { kindOf } from './subjects.ts'

export interface OfCase {
  readonly process: CaseProcess
  readonly id: string
}

export interface CaseReading {
  readonly of: OfCase
  readonly kind: SubjectKind
  readonly process: Process
  readonly subject: Subject
  readonly row: CaseRow
  readonly steps: readonly CaseStep[]
  readonly facts: ProcessFacts
}

/** Refuses `not-found` for a subject that is not there. */
export async function readCase(
  tx: Tx,
  { of, actor, now }: { of: OfCase; actor: Actor; now: Date },
): Promise<CaseReading> {
  const kind = kindOf(of.process)
  const subject = await kind.read(tx, of.id)
  const optionalSteps = subject.optionalSteps ?? (await stepsSwitchedOn(tx, subject))
  const row = await getCaseRow(tx, { process: of.process, subjectId: of.id })
  const steps = await readCaseSteps(tx, row.id)
  return {
    ...{ of, kind, subject, row, steps },
    process: withSteps(kind.process, optionalSteps),
    facts: {
      roles: actor.memberships.map((m) => m.role),
      rolesInUnit: actor.memberships.filter((m) => m.unitId === subject.unitId).map((m) => m.role),
      ownFiling: isOwnFiling(steps, actor),
      innerSteps: 0,
      unmet: await kind.unmet(tx, subject, await todayOf(tx, now)),
    },
  }
}

/** As its evaluation has them; the one that runs, where it is of none. */
async function stepsSwitchedOn(tx: Tx, { evaluationId }: Subject): Promise<OptionalStep[]> {
  if (evaluationId === undefined) return (await getEvaluation(tx)).optionalSteps
  const row = await tx
    .selectFrom('evaluation')
    .select('optionalSteps')
    .where('id', '=', evaluationId)
    .executeTakeFirstOrThrow()
  return row.optionalSteps
}

/** Whether this actor brought the subject to where it stands. */
const isOwnFiling = (steps: readonly CaseStep[], { personId }: Actor): boolean =>
  steps.at(-1)?.actorId === personId
