/** Entering opinions, naming owners and days, writing on their handling. */

import { v7 } from 'uuid'
import type { OpinionSource } from '#domain/opinions/source.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { keepOpenOf } from '../evaluations/end.ts'
import { getOwnFile } from '../files/own.ts'
import { getCaseRow, openCase, readCaseSteps } from '../processes/cases.ts'
import { getOpinionReading, type OpinionReading, opinionProcessName } from './rows.ts'

interface NewOpinions {
  readonly reportId: string
  readonly source: OpinionSource
  readonly points: readonly string[]
  readonly at: Date
}

/** Enters points after those there are. An opinion rests on the deliberation that was registered: `not-found` without. */
export async function createOpinions(tx: Tx, actor: Actor, wanted: NewOpinions): Promise<void> {
  const { reportId, source, points, at } = wanted
  await takeTurn(tx, reportId)
  await keepOpenOf(tx, 'report', reportId)
  const registrationId = source === 'deliberation' ? await deliberationOf(tx, reportId) : null
  await refuseUnknownReport(tx, reportId)
  const last = await tx
    .selectFrom('opinion')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('reportId', '=', reportId)
    .where('source', '=', source)
    .executeTakeFirst()
  const { tenantId, personId: createdBy } = actor
  const rows = points.map((text, index) => ({
    ...{ tenantId, id: v7(), reportId, source, registrationId, text, dueOn: null, version: 1 },
    ...{ number: (last?.number ?? 0) + index + 1, createdBy, createdAt: at },
    ...{ changedBy: createdBy, changedAt: at },
  }))
  await tx.insertInto('opinion').values(rows).execute()
  for (const { id } of rows) await openCase(tx, actor, { process: opinionProcessName, subjectId: id })
}

async function refuseUnknownReport(tx: Tx, id: string): Promise<void> {
  const report = await tx
    .selectFrom('report')
    .select('id')
    .where('id', '=', id)
    .where('assignmentId', 'is', null)
    .executeTakeFirst()
  if (!report) throw new Refusal('not-found')
}

/** The deliberation's registration, with the scan the opinions are read from. */
export async function findDeliberation(tx: Tx, reportId: string) {
  return tx
    .selectFrom('step')
    .innerJoin('case', 'case.id', 'step.caseId')
    .innerJoin('registration', 'registration.id', 'step.registrationId')
    .innerJoin('file', 'file.id', 'registration.fileId')
    .select(['registration.id', 'registration.body', 'registration.decidedOn', 'registration.number'])
    .select(['file.id as fileId', 'file.name as fileName'])
    .where('case.process', '=', 'outline_report')
    .where('case.subjectId', '=', reportId)
    .where('step.action', '=', 'deliberate')
    .orderBy('step.version', 'desc')
    .executeTakeFirst()
}

/** Refuses `not-deliberated`. */
async function deliberationOf(tx: Tx, reportId: string): Promise<string> {
  const deliberation = await findDeliberation(tx, reportId)
  if (!deliberation) throw new Refusal('not-deliberated')
  return deliberation.id
}

interface Changed {
  readonly id: string
  readonly version: number
  readonly text: string
  readonly dueOn: string | null
  readonly owners: readonly string[]
  readonly at: Date
}

/** While it is drawn up or handled. Refuses `changed-meanwhile`, `unit-asked-twice`, `condition-unmet`. */
export async function changeOpinion(tx: Tx, actor: Actor, changed: Changed): Promise<void> {
  const { id, version, text, dueOn, owners, at } = changed
  await takeTurn(tx, id)
  await keepOpenOf(tx, 'opinion', id)
  const { version: standing, state, caseId, ...last } = await getOpinionReading(tx, id)
  const isOpen = state === 'draft' || state === 'handling'
  if (!isOpen) throw changedMeanwhile((await readCaseSteps(tx, caseId)).at(-1))
  if (standing !== version) throw changedMeanwhile({ by: last.changer, takenAt: last.changedAt })
  // Units that were told keep somebody who answers, and a day.
  if (state === 'handling' && (owners.length === 0 || dueOn === null))
    throw new Refusal('condition-unmet', { condition: 'owners_named' })
  await refuseStrangeUnits(tx, owners)
  const { tenantId, personId: changedBy } = actor
  const stands = { text, dueOn, version: version + 1, changedBy, changedAt: at }
  await tx.updateTable('opinion').set(stands).where('id', '=', id).execute()
  await tx.deleteFrom('opinionOwner').where('opinionId', '=', id).execute()
  const rows = owners.map((unitId, index) => ({ tenantId, opinionId: id, unitId, position: index + 1 }))
  if (rows.length > 0) await tx.insertInto('opinionOwner').values(rows).execute()
}

async function refuseStrangeUnits(tx: Tx, ids: readonly string[]): Promise<void> {
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .where('kind', '!=', 'institution')
    .execute()
  const twice = units.find(({ id }) => ids.indexOf(id) !== ids.lastIndexOf(id))
  if (twice) throw new Refusal('unit-asked-twice', { name: twice.name })
  if (units.length !== ids.length) throw new Refusal('not-found')
}

export interface NewHandling {
  readonly id: string
  readonly unitId: string
  readonly version: number
  readonly measures: string
  readonly progress: string
  readonly done: boolean
  readonly fileId: string | null
  readonly at: Date
}

/** What an owner wrote; older versions stay readable. Refuses `changed-meanwhile`, `text-required`. */
export async function writeHandling(tx: Tx, actor: Actor, written: NewHandling): Promise<void> {
  const { id, at, ...handling } = written
  await takeTurn(tx, id)
  await keepOpenOf(tx, 'opinion', id)
  const reading = await getOpinionReading(tx, id)
  await refuseUnlessHandled(tx, reading)
  if (!reading.owners.some(({ unitId }) => unitId === handling.unitId)) throw new Refusal('not-found')
  const last = reading.handlings.find(({ unitId }) => unitId === handling.unitId)
  if ((last?.version ?? 0) !== handling.version)
    throw changedMeanwhile(last ? { by: last.by, takenAt: last.writtenAt } : undefined)
  if (handling.measures === '' && handling.progress === '') throw new Refusal('text-required')
  if (handling.fileId !== null && handling.fileId !== last?.fileId)
    await getOwnFile(tx, actor, handling.fileId)
  const { tenantId, personId: writtenBy } = actor
  await tx
    .insertInto('opinionHandling')
    .values({
      ...{ ...handling, tenantId, id: v7(), opinionId: id, version: handling.version + 1 },
      ...{ writtenBy, writtenAt: at },
    })
    .execute()
}

async function refuseUnlessHandled(tx: Tx, { id, state, caseId }: OpinionReading): Promise<void> {
  if (state === 'handling') return
  const { state: stands } = await getCaseRow(tx, { process: opinionProcessName, subjectId: id })
  const last = (await readCaseSteps(tx, caseId)).at(-1)
  throw last
    ? changedMeanwhile(last)
    : new Refusal('action-not-allowed', {
        process: opinionProcessName,
        action: 'report_back',
        state: stands,
      })
}
