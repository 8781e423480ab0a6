/** The notes of a report and where they went. */

import { v7 } from 'uuid'
import type { UpdateNoteView } from '#contract/estimates.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { keepOpenOf } from '../evaluations/end.ts'

/** Newest first. */
export async function listNotes(tx: Tx, reportId: string): Promise<UpdateNoteView[]> {
  const rows = await tx
    .selectFrom('dataUpdateNote')
    .innerJoin('file', 'file.id', 'dataUpdateNote.fileId')
    .leftJoin('person', 'person.id', 'dataUpdateNote.madeBy')
    .select(['dataUpdateNote.id', 'dataUpdateNote.number', 'content', 'fileId', 'madeAt'])
    .select(['file.name as fileName', 'person.name as madeBy'])
    .where('reportId', '=', reportId)
    .orderBy('dataUpdateNote.number', 'desc')
    .execute()
  const sendings = await tx
    .selectFrom('dataUpdateSending')
    .innerJoin('person', 'person.id', 'dataUpdateSending.registeredBy')
    .select(['dataUpdateNoteId', 'sentTo', 'documentNumber', 'sentOn', 'registeredAt', 'person.name as by'])
    .where(
      'dataUpdateNoteId',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('registeredAt')
    .execute()
  return rows.map(({ content, madeAt, madeBy, ...row }) => ({
    ...row,
    version: content.version,
    figures: content.figures.length,
    places: content.places.length,
    madeAt: madeAt.toISOString(),
    madeBy: madeBy ?? '',
    sendings: sendings
      .filter(({ dataUpdateNoteId }) => dataUpdateNoteId === row.id)
      .map(({ registeredAt, dataUpdateNoteId: _, ...sending }) => ({
        ...sending,
        at: registeredAt.toISOString(),
      })),
  }))
}

/** Whose report it is: the lead of its special plan, or a unit; null: the place's. */
export async function unitOfReport(tx: Tx, reportId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('report')
    .leftJoin('plan', 'plan.id', 'report.planId')
    .leftJoin('assignment', 'assignment.id', 'report.assignmentId')
    .select(['plan.leadUnitId', 'assignment.unitId'])
    .where('report.id', '=', reportId)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return row.unitId ?? row.leadUnitId
}

export async function reportOfNote(tx: Tx, noteId: string): Promise<string> {
  const row = await tx
    .selectFrom('dataUpdateNote')
    .select('reportId')
    .where('id', '=', noteId)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return row.reportId
}

interface Sending {
  readonly noteId: string
  readonly sentTo: string
  readonly documentNumber: string
  readonly sentOn: string
  readonly today: string
  readonly at: Date
}

/** Refuses `evaluation-closed`, `day-ahead` for a day that has not come. */
export async function registerSending(
  tx: Tx,
  actor: Actor,
  { noteId, today, at, ...sending }: Sending,
): Promise<void> {
  await keepOpenOf(tx, 'data_update_note', noteId)
  if (sending.sentOn > today) throw new Refusal('day-ahead', { found: sending.sentOn, today })
  const { tenantId, personId: registeredBy } = actor
  await tx
    .insertInto('dataUpdateSending')
    .values({ ...sending, tenantId, id: v7(), dataUpdateNoteId: noteId, registeredBy, registeredAt: at })
    .execute()
}
