/** Issuing a notification to units, and acknowledging it. */

import { v7 } from 'uuid'
import { type Actor, hasRoleIn } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { slices } from '../database/slices.ts'
import { takeTurn } from '../database/turn.ts'
import type { Trail, Tx } from '../db.ts'
import { namesOf } from '../people/queries.ts'
import { owingUnits } from './queries.ts'

interface NewNotification {
  readonly title: string
  readonly text: string
  readonly fileId: string | null
  readonly unitIds: readonly string[]
  readonly at: Date
}

/** Answers its id. Refuses `text-required` for one that says nothing, `not-found` for a unit or file that is not there. */
export async function issueNotification(
  tx: Tx,
  trail: Trail,
  { actor, issued }: { actor: Actor; issued: NewNotification },
): Promise<string> {
  const { title, text, fileId, at: issuedAt } = issued
  if (text === '' && fileId === null) throw new Refusal('text-required')
  const { tenantId, personId } = actor
  const unitIds = [...new Set(issued.unitIds)]
  const known = await tx
    .selectFrom('unit')
    .select('id')
    .where('id', 'in', unitIds)
    .where('kind', '!=', 'institution')
    .execute()
  if (known.length !== unitIds.length) throw new Refusal('not-found')
  if (fileId !== null) await refuseForeignFile(tx, actor, fileId)
  const id = v7()
  await tx
    .insertInto('notification')
    .values({ tenantId, id, title, text, fileId, issuedBy: personId, issuedAt })
    .execute()
  for (const some of slices(unitIds)) {
    await tx
      .insertInto('notificationUnit')
      .values(some.map((unitId) => ({ tenantId, notificationId: id, unitId })))
      .execute()
  }
  trail.subject(id, { name: title, count: unitIds.length })
  trail.emit('notification.issue', { notificationId: id, title, unitIds })
  return id
}

/** Only what the coordinator uploaded himself for this goes out to everybody. */
async function refuseForeignFile(tx: Tx, { personId }: Actor, fileId: string): Promise<void> {
  const file = await tx
    .selectFrom('file')
    .select('id')
    .where('id', '=', fileId)
    .where('unitId', 'is', null)
    .where('createdBy', '=', personId)
    .executeTakeFirst()
  if (!file) throw new Refusal('not-found')
}

interface NewAcknowledgement {
  readonly notificationId: string
  readonly unitId: string
  readonly noItems: boolean
  readonly note: string
  readonly at: Date
}

/**
 * Refuses `acknowledged-already` with who and when, `unit-has-tasks` where a unit that owes a report says it has none,
 * `not-found` where the notification did not go to the unit.
 */
export async function acknowledge(
  tx: Tx,
  trail: Trail,
  { actor, given }: { actor: Actor; given: NewAcknowledgement },
): Promise<void> {
  const { notificationId, unitId, noItems, note, at: acknowledgedAt } = given
  await takeTurn(tx, `${notificationId} ${unitId}`)
  const unit = await addressedUnit(tx, notificationId, unitId)
  await refuseTwice(tx, notificationId, unitId)
  if (noItems && (await owingUnits(tx)).has(unitId)) throw new Refusal('unit-has-tasks', { unit })
  const onBehalf = !hasRoleIn(actor, unitId, 'contact', 'reporter', 'unit_head')
  const { tenantId, personId: acknowledgedBy } = actor
  await tx
    .insertInto('acknowledgement')
    .values({ tenantId, notificationId, unitId, noItems, onBehalf, note, acknowledgedBy, acknowledgedAt })
    .execute()
  trail.subject(notificationId, { unit })
}

async function addressedUnit(tx: Tx, notificationId: string, unitId: string): Promise<string> {
  const row = await tx
    .selectFrom('notificationUnit')
    .innerJoin('unit', 'unit.id', 'notificationUnit.unitId')
    .select('unit.name')
    .where('notificationId', '=', notificationId)
    .where('unitId', '=', unitId)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return row.name
}

async function refuseTwice(tx: Tx, notificationId: string, unitId: string): Promise<void> {
  const known = await tx
    .selectFrom('acknowledgement')
    .select(['acknowledgedBy', 'acknowledgedAt'])
    .where('notificationId', '=', notificationId)
    .where('unitId', '=', unitId)
    .executeTakeFirst()
  if (!known) return
  const who = (await namesOf(tx, [known.acknowledgedBy])).get(known.acknowledgedBy) ?? ''
  throw new Refusal('acknowledged-already', { who, when: known.acknowledgedAt.toISOString() })
}
