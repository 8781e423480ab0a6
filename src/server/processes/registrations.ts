/** Steps done outside (R6a): registered by one person with the scan, confirmed by another, then locked. */

import { v7 } from 'uuid'
import { type Actor, actingUnit } from '#domain/people/role.ts'
import { nextStep } from '#domain/processes/process.ts'
import { Refusal } from '#domain/refusal.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { getOwnFile } from '../files/own.ts'
import { openCase } from './cases.ts'
import { type CaseReading, type OfCase, readCase } from './read.ts'
import { keepSubjectOpen } from './subject.ts'
import { takeCaseStep } from './take.ts'
import { confirmersOf } from './told.ts'

export interface NewRegistration {
  readonly action: string
  readonly version: number
  readonly body: string
  readonly decidedOn: string
  readonly number: string
  readonly decision: string
  readonly fileId: string
}

/** Registers an outcome. Refuses what the table would refuse, and a second one while one waits. */
export async function registerOutside(
  tx: Tx,
  trail: Trail,
  { actor, of, wanted, at }: { actor: Actor; of: OfCase; wanted: NewRegistration; at: Date },
): Promise<void> {
  await takeTurn(tx, of.id)
  const reading = await readCase(tx, { of, actor, now: at })
  const { process, row, facts, steps, subject } = reading
  await keepSubjectOpen(tx, subject)
  const { version, ...registered } = wanted
  if (row.version !== version) throw changedMeanwhile(steps.at(-1))
  const asked = {
    state: row.state,
    action: wanted.action,
    reason: wanted.decision,
    hasSource: true,
    number: wanted.number,
  }
  const { by } = nextStep(process, { ...asked, confirmed: true }, facts)
  const waiting = await findWaiting(tx, row.id)
  if (waiting) throw new Refusal('registration-waiting', { who: waiting.by })
  await getOwnFile(tx, actor, wanted.fileId)
  const { tenantId, personId } = actor
  const caseId = await openCase(tx, actor, { process: of.process, subjectId: of.id })
  await tx
    .insertInto('registration')
    .values({
      ...{ ...registered, tenantId, caseId, id: v7(), caseVersion: row.version },
      registeredBy: personId,
      unitId: actingUnit(actor, by, subject.unitId ?? ''),
      registeredAt: at,
    })
    .execute()
  trail.subject(of.id, { process: of.process, action: wanted.action })
  await tell(tx, trail, { event: 'register', of, reading, action: wanted.action, actorId: personId })
}

interface Telling {
  readonly event: 'register' | 'reject'
  readonly of: OfCase
  readonly reading: CaseReading
  readonly action: string
  readonly actorId: string
  /** Why it was taken back. */
  readonly reason?: string
}

/** Whoever may confirm hears that somebody registered, and that it was taken back; so does whoever registered. */
async function tell(
  tx: Tx,
  trail: Trail,
  { event, of, reading, action, actorId, reason = '' }: Telling,
): Promise<void> {
  const { process, subject, row } = reading
  const told = await confirmersOf(tx, { process, subject, state: row.state, action, actorId })
  trail.emit(`${event}.${of.process}.${action}`, {
    ...{ process: of.process, subjectId: of.id, title: subject.title, by: actorId, reason },
    told: told.map((person) => person.id),
  })
}

interface Ending {
  readonly actor: Actor
  readonly of: OfCase
  readonly registrationId: string
  readonly at: Date
}

/** Confirms what another person registered, which takes the step. */
export async function confirmRegistration(tx: Tx, trail: Trail, ending: Ending): Promise<void> {
  const { actor, of, registrationId, at } = ending
  await takeTurn(tx, of.id)
  await keepSubjectOpen(tx, (await readCase(tx, { of, actor, now: at })).subject)
  const { action, caseVersion, decision, registeredBy } = await getOpen(tx, ending)
  if (registeredBy === actor.personId) throw new Refusal('own-registration')
  await end(tx, ending, { confirmed: true, reason: '' })
  const wanted = { of, action, registrationId, at, version: caseVersion, reason: decision }
  await takeCaseStep(tx, trail, { actor, wanted: { ...wanted, sourceFileId: null } })
}

/** Takes a registration back, by whoever made it or another who found it wrong. */
export async function rejectRegistration(
  tx: Tx,
  trail: Trail,
  { reason, ...ending }: Ending & { reason: string },
): Promise<void> {
  const { actor, of, at } = ending
  await takeTurn(tx, of.id)
  const reading = await readCase(tx, { of, actor, now: at })
  const { process, row, facts, subject } = reading
  await keepSubjectOpen(tx, subject)
  const { action } = await getOpen(tx, ending)
  nextStep(process, { state: row.state, action, reason, hasSource: true, confirmed: true }, facts)
  await end(tx, ending, { confirmed: false, reason })
  trail.subject(of.id, { process: of.process, action })
  await tell(tx, trail, { event: 'reject', of, reading, action, reason, actorId: actor.personId })
}

const end = (
  tx: Tx,
  { actor, registrationId, at }: Ending,
  outcome: { confirmed: boolean; reason: string },
): Promise<unknown> =>
  tx
    .insertInto('registrationEnd')
    .values({
      ...outcome,
      registrationId,
      tenantId: actor.tenantId,
      endedBy: actor.personId,
      endedAt: at,
    })
    .execute()

/** The registration while nobody ended it. Refuses `not-found`, `registration-ended`. */
async function getOpen(tx: Tx, { of, registrationId }: Ending) {
  const row = await registrations(tx)
    .where('registration.id', '=', registrationId)
    .where('case.subjectId', '=', of.id)
    .where('case.process', '=', of.process)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  if (row.endedAt !== null) {
    throw new Refusal('registration-ended', { who: row.endedBy ?? '', when: row.endedAt.toISOString() })
  }
  return row
}

/** What was registered for the case and waits for another person. */
export async function findWaiting(tx: Tx, caseId: string | null) {
  if (caseId === null) return undefined
  return registrations(tx)
    .where('registration.caseId', '=', caseId)
    .where('registrationEnd.registrationId', 'is', null)
    .executeTakeFirst()
}

/** Registrations with who made them and how they ended. */
export const registrations = (tx: Tx) =>
  tx
    .selectFrom('registration')
    .innerJoin('case', 'case.id', 'registration.caseId')
    .innerJoin('person', 'person.id', 'registration.registeredBy')
    .innerJoin('file', 'file.id', 'registration.fileId')
    .leftJoin('registrationEnd', 'registrationEnd.registrationId', 'registration.id')
    .leftJoin('person as ender', 'ender.id', 'registrationEnd.endedBy')
    .select(['registration.id', 'registration.action', 'registration.caseVersion', 'registration.body'])
    .select(['registration.decidedOn', 'registration.number', 'registration.decision'])
    .select(['registration.registeredBy', 'registration.registeredAt', 'person.name as by'])
    .select(['file.id as fileId', 'file.name as fileName'])
    .select(['registrationEnd.endedAt', 'ender.name as endedBy'])
