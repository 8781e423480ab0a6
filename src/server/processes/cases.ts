/** Cases and their steps as rows: where a subject stands, and adding the step that moves it. */

import { v7 } from 'uuid'
import type { Actor } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'

export interface CaseRow {
  /** null: no step was taken yet. */
  readonly id: string | null
  readonly state: string
  readonly version: number
}

interface OfSubject {
  readonly process: string
  readonly subjectId: string
}

/** Where the subject stands; at the start while nothing was done. Every process starts as a draft. */
export async function getCaseRow(tx: Tx, { process, subjectId }: OfSubject): Promise<CaseRow> {
  const row = await tx
    .selectFrom('case')
    .select(['id', 'state', 'version'])
    .where('process', '=', process)
    .where('subjectId', '=', subjectId)
    .executeTakeFirst()
  return row ?? { id: null, state: 'draft', version: 0 }
}

/** The case's id; the case is opened by the first thing done with it. */
export async function openCase(tx: Tx, { tenantId }: Actor, of: OfSubject): Promise<string> {
  const { id } = await getCaseRow(tx, of)
  if (id !== null) return id
  const opened = v7()
  await tx
    .insertInto('case')
    .values({ ...of, tenantId, id: opened })
    .execute()
  return opened
}

/** Every step of a case, oldest first. */
export async function readCaseSteps(tx: Tx, caseId: string | null) {
  if (caseId === null) return []
  return tx
    .selectFrom('step')
    .innerJoin('person', 'person.id', 'step.actorId')
    .innerJoin('unit', 'unit.id', 'step.unitId')
    .leftJoin('file', 'file.id', 'step.sourceFileId')
    .select(['step.id', 'step.action', 'step.fromState', 'step.toState', 'step.reason', 'step.takenAt'])
    .select(['step.actorId', 'step.registrationId', 'person.name as by', 'unit.name as unit'])
    .select(['file.id as fileId', 'file.name as fileName'])
    .where('step.caseId', '=', caseId)
    .orderBy('step.version')
    .execute()
}

export type CaseStep = Awaited<ReturnType<typeof readCaseSteps>>[number]

interface NewStep {
  readonly caseId: string
  /** Of the case before the step. */
  readonly version: number
  readonly action: string
  readonly from: string
  readonly to: string
  readonly reason: string
  /** For which the actor takes it. */
  readonly unitId: string
  readonly at: Date
  readonly registrationId?: string | null
  readonly sourceFileId?: string | null
}

/** The row of who, when and why; by it the database moves the case. Answers the step's id. */
export async function recordStep(tx: Tx, { tenantId, personId }: Actor, step: NewStep): Promise<string> {
  const { caseId, action, unitId, registrationId = null, sourceFileId = null } = step
  const id = v7()
  await tx
    .insertInto('step')
    .values({
      ...{ tenantId, id, caseId, action, unitId, registrationId, sourceFileId },
      version: step.version + 1,
      fromState: step.from,
      toState: step.to,
      actorId: personId,
      reason: step.reason.trim(),
      takenAt: step.at,
    })
    .execute()
  return id
}
