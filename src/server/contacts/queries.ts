/** Contacts of the units for an evaluation: the newest row of a unit counts. */

import { v7 } from 'uuid'
import type { ContactView } from '#contract/contacts.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { takeTurn } from '../entries/current.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { namesOf } from '../people/queries.ts'

export interface Asked {
  readonly today: string
  readonly writable: boolean
}

/** Units that owe something, and the contact each has named. */
export async function listContacts(
  tx: Tx,
  { today, writable }: Asked,
  unitId?: string,
): Promise<ContactView[]> {
  const evaluation = await getEvaluation(tx)
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('id', 'in', tx.selectFrom('assignment').select('unitId'))
    .$if(unitId !== undefined, (q) => q.where('id', '=', unitId ?? ''))
    .orderBy('position')
    .execute()
  const contacts = await tx
    .selectFrom('contact')
    .distinctOn('unitId')
    .selectAll()
    .where('evaluationId', '=', evaluation.id)
    .orderBy('unitId')
    .orderBy('version', 'desc')
    .execute()
  const names = await namesOf(
    tx,
    contacts.map((c) => c.createdBy),
  )
  return units.map(({ id, name }) => {
    const row = contacts.find((c) => c.unitId === id)
    return {
      unitId: id,
      unit: name,
      dueOn: evaluation.contactsDueOn,
      daysLeft: daysBetween(today, evaluation.contactsDueOn),
      contact: row
        ? {
            name: row.name,
            office: row.office,
            position: row.position,
            phone: row.phone,
            mobile: row.mobile,
            filledBy: row.filledBy,
            filledOn: row.filledOn,
          }
        : null,
      version: row?.version ?? 0,
      changedAt: row?.createdAt.toISOString() ?? null,
      changedBy: names.get(row?.createdBy ?? '') ?? '',
      writable,
    }
  })
}

export async function getContact(tx: Tx, unitId: string, asked: Asked): Promise<ContactView> {
  const [contact] = await listContacts(tx, asked, unitId)
  if (!contact) throw new Refusal('not-found')
  return contact
}

export interface NewContact {
  readonly basedOn: number
  readonly name: string
  readonly office: string
  readonly position: string
  readonly phone: string
  readonly mobile: string
  readonly filledBy: string
  readonly filledOn: string | null
}

/** Names the unit's contact anew. Refuses `changed-meanwhile` where a newer row stands than the one it was made on. */
export async function saveContact(
  tx: Tx,
  actor: { tenantId: string; personId: string },
  { unitId, contact, at }: { unitId: string; contact: NewContact; at: Date },
): Promise<void> {
  await takeTurn(tx, unitId)
  const evaluation = await getEvaluation(tx)
  const standing = await getContact(tx, unitId, { today: evaluation.contactsDueOn, writable: true })
  const { basedOn, ...fields } = contact
  if (standing.version !== basedOn) {
    throw new Refusal('changed-meanwhile', { who: standing.changedBy, when: standing.changedAt ?? '' })
  }
  await tx
    .insertInto('contact')
    .values({
      ...fields,
      tenantId: actor.tenantId,
      id: v7(),
      evaluationId: evaluation.id,
      unitId,
      version: basedOn + 1,
      createdBy: actor.personId,
      createdAt: at,
    })
    .execute()
}
