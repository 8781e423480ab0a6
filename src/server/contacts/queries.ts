/** Contacts of the units for an evaluation: the newest row of a unit counts. */

import { v7 } from 'uuid'
import type { ContactView } from '#contract/contacts.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { contactTimeliness } from '#domain/evaluations/contact-timeliness.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { keepOpen } from '../evaluations/end.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { namesOf } from '../people/queries.ts'
import { isGiven } from '../units/given.ts'
import type { ContactTable } from './tables.ts'

export interface Asked {
  readonly today: string
  readonly writable: boolean
}

/** Units that are asked, or one of them, and the contact each has named. */
export async function listContacts(tx: Tx, asked: Asked, unitId?: string): Promise<ContactView[]> {
  const evaluation = await getEvaluation(tx)
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('id', 'in', askedUnits(tx, evaluation.id))
    .where('endedOn', 'is', null)
    .$if(unitId !== undefined, (q) => q.where('id', '=', unitId ?? ''))
    .orderBy('position')
    .orderBy('id')
    .execute()
  const contacts = await newestContacts(tx, evaluation.id, unitId)
  const named = await firstNamed(tx, evaluation.id)
  const names = await namesOf(
    tx,
    contacts.map((c) => c.createdBy),
  )
  return units.map((unit) => {
    const row = contacts.find((c) => c.unitId === unit.id)
    return {
      unitId: unit.id,
      unit: unit.name,
      dueOn: evaluation.contactsDueOn,
      daysLeft: daysBetween(asked.today, evaluation.contactsDueOn),
      contact: row ? contactFields(row) : null,
      lateDays: contactTimeliness(evaluation.contactsDueOn, {
        namedAt: named.get(unit.id) ?? null,
        today: asked.today,
      }),
      version: row?.version ?? 0,
      changedAt: row?.createdAt.toISOString() ?? null,
      changedBy: names.get(row?.createdBy ?? '') ?? '',
      writable: asked.writable,
      handOver: null,
    }
  })
}

/** Units that the exercise asks for a contact, and those that owe it a report, whoever came to do so later. */
export const askedUnits = (tx: Tx, evaluationId: string) =>
  tx
    .selectFrom('contactAsked')
    .select('contactAsked.unitId')
    .where('contactAsked.evaluationId', '=', evaluationId)
    .union(
      tx
        .selectFrom('assignment')
        .innerJoin('track', 'track.id', 'assignment.trackId')
        .select('assignment.unitId')
        .where('track.evaluationId', '=', evaluationId)
        .where(({ not, ref }) => not(isGiven(ref('assignment.id')))),
    )

/** When each unit named somebody first. */
async function firstNamed(tx: Tx, evaluationId: string): Promise<Map<string, Date>> {
  const rows = await tx
    .selectFrom('contact')
    .select(({ fn }) => ['unitId', fn.min('createdAt').as('namedAt')])
    .where('evaluationId', '=', evaluationId)
    .groupBy('unitId')
    .execute()
  return new Map(rows.map(({ unitId, namedAt }) => [unitId, namedAt]))
}

const newestContacts = (tx: Tx, evaluationId: string, unitId?: string) =>
  tx
    .selectFrom('contact')
    .distinctOn('unitId')
    .selectAll()
    .where('evaluationId', '=', evaluationId)
    .$if(unitId !== undefined, (q) => q.where('unitId', '=', unitId ?? ''))
    .orderBy('unitId')
    .orderBy('version', 'desc')
    .execute()

const contactFields = ({ name, office, position, phone, mobile, filledBy, filledOn }: ContactTable) => ({
  name,
  office,
  position,
  phone,
  mobile,
  filledBy,
  filledOn,
})

/** Refuses `not-found` for a unit that is not asked. */
export async function getContact(tx: Tx, unitId: string, asked: Asked): Promise<ContactView> {
  const [contact] = await listContacts(tx, asked, unitId)
  if (!contact) throw new Refusal('not-found')
  return contact
}

/** The fields of the receipt, and the version the change was made on. */
export type NewContact = ReturnType<typeof contactFields> & { readonly basedOn: number }

/** Names the unit's contact anew. Refuses `changed-meanwhile` where a newer row stands than the one it was made on. */
export async function saveContact(
  tx: Tx,
  actor: Actor,
  { unitId, contact, at }: { unitId: string; contact: NewContact; at: Date },
): Promise<void> {
  await takeTurn(tx, unitId)
  const evaluation = await getEvaluation(tx)
  await keepOpen(tx, evaluation.id)
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
