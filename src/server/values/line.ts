/** The whole line of one cell: every figure on record, which one stands, who chose it when and why. */

import type { ValueLine, ValueRecord } from '#contract/values.ts'
import { isPermittedOnOne } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { itemMeasure } from '#domain/plans/item-columns.ts'
import { countedGrade } from '#domain/values/published.ts'
import type { Tx } from '../db.ts'
import { currentValues } from '../entries/current.ts'
import { getPlanSummary } from '../plans/queries.ts'
import { type CellAt, getCellItem, leadsOf, type RecordRow, recordsOf } from './cells.ts'
import { type ConfirmationRow, standingsOf } from './counted.ts'
import { doubtsAbout, readSurroundings } from './guarding.ts'
import { isLocked } from './writing.ts'

export async function getValueLine(
  tx: Tx,
  actor: Actor,
  { today, ...cell }: CellAt & { readonly today: string },
): Promise<ValueLine> {
  const item = await getCellItem(tx, cell)
  const records = await recordsOf(tx, [cell.itemId], cell.period)
  const inUse = (await currentValues(tx, [cell.itemId])).find(({ period }) => period === cell.period)
  const standings = await standingsOf(tx, records)
  const leads = await leadsOf(tx, cell.itemId)
  const { content } = item
  const mayWrite = isPermittedOnOne(
    'value.write',
    actor,
    leads.map(({ unitId }) => unitId),
  )
  return {
    ...cell,
    number: item.number,
    name: content.name,
    kind: item.kind,
    plan: (await getPlanSummary(tx, item.planId)).name,
    lead: leads[0]?.name ?? '',
    unit: itemMeasure(content).measure,
    definition: content.kind === 'indicator' ? content.definition : '',
    target: itemMeasure(content).target,
    values: records.map((record) => toRecord(record, standings.get(record.id), record.id === inUse?.id)),
    choices: await choicesOf(tx, cell, records),
    findings: await standingDoubts(tx, { cell, today, record: records.find(({ id }) => id === inUse?.id) }),
    writable: mayWrite && !(await isLocked(tx, actor, { itemId: cell.itemId, today })),
    notes: await notesOf(
      tx,
      records.map(({ id }) => id),
    ),
  }
}

function toRecord(row: RecordRow, confirmation: ConfirmationRow | undefined, inUse: boolean): ValueRecord {
  const { id, number, grade, asOf, source, definition, publisher, publication, publicationNumber } = row
  const standing = confirmation?.standing ?? 'none'
  return {
    ...{ id, number, grade, asOf, source, definition, publisher, publication, publicationNumber, inUse },
    countsAs: countedGrade(grade, standing),
    confirmation:
      standing === 'none'
        ? null
        : {
            standing,
            by: confirmation?.by ?? '',
            at: confirmation?.at?.toISOString() ?? null,
            reason: confirmation?.reason ?? '',
          },
    publishedOn: row.publishedOn,
    explanation: row.explanation,
    enteredBy: row.by ?? '',
    enteredAt: row.createdAt.toISOString(),
    withFiling: row.filedBy ?? '',
    supersedesId: row.supersedesId,
  }
}

async function choicesOf(
  tx: Tx,
  { itemId, period }: CellAt,
  records: readonly RecordRow[],
): Promise<ValueLine['choices']> {
  const rows = await tx
    .selectFrom('valueInUse')
    .leftJoin('person', 'person.id', 'valueInUse.chosenBy')
    .select(['valueId', 'reason', 'chosenAt', 'person.name as by'])
    .where('itemId', '=', itemId)
    .where('period', '=', period)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ valueId, reason, chosenAt, by }) => ({
    ...{ valueId, reason },
    number: records.find(({ id }) => id === valueId)?.number ?? '',
    by: by ?? '',
    at: chosenAt.toISOString(),
  }))
}

/** What would be doubted of the figure in use, were it entered now; a doubt that has its sentence is settled. */
async function standingDoubts(
  tx: Tx,
  { cell, today, record }: { cell: CellAt; today: string; record: RecordRow | undefined },
): Promise<ValueLine['findings']> {
  if (!record) return []
  const surroundings = await readSurroundings(tx, { itemIds: [cell.itemId], today })
  const origin = record.entryVersionId === null && record.createdBy !== null ? 'value' : 'entry'
  const doubts = doubtsAbout(surroundings, { ...record, origin, unit: null })
  const isExplained = record.explanation !== ''
  return doubts
    .filter(({ severity }) => !(isExplained && severity === 'warning'))
    .map((finding) => ({
      ...finding,
      place: {},
      details: { ...finding.details },
    }))
}

async function notesOf(tx: Tx, valueIds: readonly string[]): Promise<ValueLine['notes']> {
  const rows = await tx
    .selectFrom('dataUpdateValue')
    .innerJoin('dataUpdateNote', 'dataUpdateNote.id', 'dataUpdateValue.dataUpdateNoteId')
    .innerJoin('report', 'report.id', 'dataUpdateNote.reportId')
    .select(['reportId', 'report.title as report', 'dataUpdateNote.number', 'fileId', 'madeAt'])
    .where('valueId', 'in', [...valueIds])
    .orderBy('madeAt', 'desc')
    .orderBy('dataUpdateNote.id')
    .execute()
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }))
}
