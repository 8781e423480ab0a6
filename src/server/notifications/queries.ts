/** Notifications as the coordinator and the units see them. */

import type { Addressee, NotificationSummary, NotificationView } from '#contract/notifications.ts'
import { isPermitted, reachOf } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { listContacts } from '../contacts/queries.ts'
import type { Tx } from '../db.ts'
import { findEvaluation } from '../evaluations/queries.ts'
import { namesOf } from '../people/queries.ts'

/** All of them, or those to the reader's own units, newest first; counts are of the units the reader may see. */
export async function listNotifications(tx: Tx, actor: Actor): Promise<NotificationSummary[]> {
  const reach = reachOf('notification.read', actor)
  const rows = await tx
    .selectFrom('notification')
    .innerJoin('person', 'person.id', 'notification.issuedBy')
    .innerJoin('notificationUnit', 'notificationUnit.notificationId', 'notification.id')
    .leftJoin('acknowledgement', (join) =>
      join
        .onRef('acknowledgement.notificationId', '=', 'notification.id')
        .onRef('acknowledgement.unitId', '=', 'notificationUnit.unitId'),
    )
    .select(['notification.id', 'notification.title', 'person.name as by', 'notification.issuedAt'])
    .select(({ fn }) => [
      fn.count<string>('notificationUnit.unitId').as('units'),
      fn.count<string>('acknowledgement.unitId').as('acknowledged'),
    ])
    .$if(reach !== 'any', (q) => q.where('notificationUnit.unitId', 'in', reach === 'any' ? [] : [...reach]))
    .groupBy(['notification.id', 'notification.title', 'person.name', 'notification.issuedAt'])
    .orderBy('notification.issuedAt', 'desc')
    .execute()
  return rows.map(({ id, title, by, issuedAt, units, acknowledged }) => ({
    ...{ id, title, by, at: issuedAt.toISOString() },
    units: Number(units),
    acknowledged: Number(acknowledged),
  }))
}

/** Refuses `not-found` for one that is not there, `not-permitted` for one that went to none of the reader's units. */
export async function getNotification(tx: Tx, actor: Actor, id: string): Promise<NotificationView> {
  const row = await tx
    .selectFrom('notification')
    .innerJoin('person', 'person.id', 'notification.issuedBy')
    .leftJoin('file', 'file.id', 'notification.fileId')
    .select(['notification.title', 'notification.text', 'notification.issuedAt', 'person.name as by'])
    .select(['file.name as fileName', 'file.size as fileSize'])
    .where('notification.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  const { title, text, by, issuedAt, fileName, fileSize } = row
  const addressees = (await addresseesOf(tx, actor, id)).filter(({ unitId }) =>
    isPermitted('notification.read', actor, unitId),
  )
  if (addressees.length === 0) throw new Refusal('not-permitted')
  return {
    ...{ id, title, text, by, at: issuedAt.toISOString() },
    units: addressees.length,
    acknowledged: addressees.filter((a) => a.acknowledged !== null).length,
    file: fileName === null || fileSize === null ? null : { name: fileName, size: fileSize },
    addressees,
  }
}

async function addresseesOf(tx: Tx, actor: Actor, id: string): Promise<Addressee[]> {
  const rows = await tx
    .selectFrom('notificationUnit')
    .innerJoin('unit', 'unit.id', 'notificationUnit.unitId')
    .leftJoin('acknowledgement', (join) =>
      join
        .onRef('acknowledgement.notificationId', '=', 'notificationUnit.notificationId')
        .onRef('acknowledgement.unitId', '=', 'notificationUnit.unitId'),
    )
    .select(['unit.id as unitId', 'unit.name as unit', 'acknowledgedBy', 'acknowledgedAt', 'noItems'])
    .select(['onBehalf', 'note'])
    .where('notificationUnit.notificationId', '=', id)
    .orderBy('unit.position')
    .orderBy('unit.id')
    .execute()
  const names = await namesOf(
    tx,
    rows.map((r) => r.acknowledgedBy),
  )
  const owing = await owingUnits(tx)
  const contacts = await contactsByUnit(tx)
  return rows.map(({ unitId, unit, acknowledgedBy, acknowledgedAt, noItems, onBehalf, note }) => ({
    unitId,
    unit,
    owes: owing.has(unitId),
    acknowledged:
      acknowledgedAt === null
        ? null
        : {
            by: names.get(acknowledgedBy ?? '') ?? '',
            at: acknowledgedAt.toISOString(),
            noItems: noItems === true,
            onBehalf: onBehalf === true,
            note: note ?? '',
          },
    contact: contacts.get(unitId) ?? null,
    canAcknowledge: acknowledgedAt === null && isPermitted('notification.acknowledge', actor, unitId),
  }))
}

/** Units that have to report on something. */
export async function owingUnits(tx: Tx): Promise<Set<string>> {
  const rows = await tx.selectFrom('assignment').select('unitId').distinct().execute()
  return new Set(rows.map(({ unitId }) => unitId))
}

async function contactsByUnit(tx: Tx): Promise<Map<string, { name: string; phone: string }>> {
  const evaluation = await findEvaluation(tx)
  if (!evaluation) return new Map()
  const contacts = await listContacts(tx, { today: evaluation.contactsDueOn, writable: false })
  return new Map(
    contacts.flatMap(({ unitId, contact }) =>
      contact ? [[unitId, { name: contact.name, phone: contact.phone || contact.mobile }] as const] : [],
    ),
  )
}

/** Notifications that one of these units has not acknowledged. */
export const unacknowledged = (tx: Tx, unitIds: readonly string[]) =>
  tx
    .selectFrom('notificationUnit')
    .innerJoin('notification', 'notification.id', 'notificationUnit.notificationId')
    .innerJoin('unit', 'unit.id', 'notificationUnit.unitId')
    .leftJoin('acknowledgement', (join) =>
      join
        .onRef('acknowledgement.notificationId', '=', 'notification.id')
        .onRef('acknowledgement.unitId', '=', 'notificationUnit.unitId'),
    )
    .select(['notification.id', 'notification.title', 'unit.name as unit'])
    .where('notificationUnit.unitId', 'in', [...unitIds])
    .where('acknowledgement.unitId', 'is', null)
    .orderBy('notification.issuedAt')
    .execute()
