/** Notes for submitted reports: stored in the transaction that changes the figures, and listed with the report. */

import { v7 } from 'uuid'
import type { Order } from '#documents/composing/makers.ts'
import { noteTitle } from '#documents/records/data-update-note.ts'
import type { ReportEffect } from '#domain/effects/value-effect.ts'
import type { UpdatedFigure, UpdateNote } from '#domain/values/update-note.ts'
import { updateNotes } from '#words/update-notes.ts'
import { slices } from '../database/slices.ts'
import { takeTurn } from '../database/turn.ts'
import type { DoorActor, Tx } from '../db.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { mediaTypes, storeFile } from '../files/queries.ts'
import { getTenant } from '../tenants/queries.ts'

interface Noted {
  readonly report: ReportEffect
  readonly figures: readonly UpdatedFigure[]
  /** 'YYYY-MM-DD'. */
  readonly today: string
}

interface NewNote {
  readonly report: ReportEffect
  readonly note: UpdateNote
  readonly bytes: Uint8Array
  readonly valueIds: readonly string[]
  readonly at: Date
}

/**
 * Whether a note goes after this report, a unit's own too: it was submitted and not yet deliberated, and its file
 * quotes the figure.
 */
export const wantsNote = ({ standing, versionId, changes }: ReportEffect): boolean =>
  standing === 'submitted' && versionId !== null && changes.length > 0

/** What the note's Word file says. */
export async function noteOrder(tx: Tx, { report, figures, today }: Noted): Promise<Order<'updateNote'>> {
  const { example } = await getTenant(tx)
  const { issuer } = await writerOf(tx, report.reportId)
  const view = { example, issuer, title: noteTitle(report.title), datedOn: today }
  return { kind: 'updateNote', order: { ...view, note: contentOf(report, figures) } }
}

/** Stores the Word file beside the report, whose own file stands. Answers the note's id. */
export async function storeNote(tx: Tx, actor: DoorActor, made: NewNote): Promise<string> {
  const { report, note, bytes, valueIds, at } = made
  if (report.versionId === null) throw new Error(`no version of ${report.reportId} was submitted`)
  await takeTurn(tx, report.reportId)
  const { tenantId, personId } = actor
  const number = await nextNumber(tx, report.reportId)
  const { unitId } = await writerOf(tx, report.reportId)
  const name = `${report.title}${updateNotes.fileName.zh.replace('{{number}}', String(number))}`
  const file = await storeFile(tx, actor, { name, mediaType: mediaTypes.docx, bytes, unitId, at })
  const id = v7()
  await tx
    .insertInto('dataUpdateNote')
    .values({
      ...{ tenantId, id, number, reportId: report.reportId, reportVersionId: report.versionId },
      ...{ fileId: file.id, content: JSON.stringify(note), madeBy: personId, madeAt: at },
    })
    .execute()
  const values = valueIds.map((valueId) => ({ tenantId, dataUpdateNoteId: id, valueId }))
  for (const some of slices(values)) await tx.insertInto('dataUpdateValue').values(some).execute()
  return id
}

const contentOf = (report: ReportEffect, figures: readonly UpdatedFigure[]): UpdateNote => ({
  report: report.title,
  version: report.versionNumber ?? 0,
  figures,
  places: report.changes.map(({ before, after, ...place }) => ({
    ...place,
    before: before ?? '',
    after: after ?? '',
  })),
  estimatesLeft: report.estimatesAfter,
})

async function nextNumber(tx: Tx, reportId: string): Promise<number> {
  const last = await tx
    .selectFrom('dataUpdateNote')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('reportId', '=', reportId)
    .executeTakeFirst()
  return (last?.number ?? 0) + 1
}

/** Whoever issued the report, whose file the note is: a unit, the lead of its special plan, else the place's government. */
async function writerOf(tx: Tx, reportId: string): Promise<{ issuer: string; unitId: string | null }> {
  const { issuer } = await getEvaluation(tx)
  const lead = await tx
    .selectFrom('report')
    .leftJoin('plan', 'plan.id', 'report.planId')
    .leftJoin('assignment', 'assignment.id', 'report.assignmentId')
    .innerJoin('unit', (join) =>
      join.on('unit.id', '=', ({ fn, ref }) => fn.coalesce(ref('assignment.unitId'), ref('plan.leadUnitId'))),
    )
    .select(['unit.name', 'unit.id'])
    .where('report.id', '=', reportId)
    .executeTakeFirst()
  return { issuer: lead?.name ?? issuer, unitId: lead?.id ?? null }
}
