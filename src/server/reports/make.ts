/** Makes a report's Word file in a thread of its own and stores it as a version: whole or not at all. */

import { v7 } from 'uuid'
import { makeReportInWorker } from '#documents/reports/make-report.ts'
import { composeReport } from '#domain/reports/compose.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { reportPhrase } from '#words/documents.ts'
import { takeTurn } from '../database/turn.ts'
import type { Door, DoorActor, Tx } from '../db.ts'
import { mediaTypes, storeFile } from '../files/queries.ts'
import type { Progress } from './jobs.ts'
import type { ReportVersionTable } from './tables.ts'

export interface ReportToMake {
  readonly reportId: string
  /** Whose file it becomes; null: the coordinator's. */
  readonly unitId: string | null
  readonly material: ReportMaterial
  readonly variant: ReportVersionTable['variant']
}

interface Makers {
  readonly door: Door
  readonly clock: () => Date
}

/** Answers the id of the stored file. */
export async function makeReport(
  { door, clock }: Makers,
  { actor, report, progress }: { actor: DoorActor; report: ReportToMake; progress: Progress },
): Promise<string> {
  const { material, variant } = report
  const kind = report.unitId === null ? 'outline' : 'unit'
  const bytes = await makeReportInWorker({ kind, variant, material }, ({ step, done, total }) =>
    progress(step, done, total),
  )
  const composed = composeReport(material, reportPhrase)
  return door.write(actor, { name: 'report.make', subject: report.reportId }, async (tx, trail) => {
    await takeTurn(tx, report.reportId)
    const last = await tx
      .selectFrom('reportVersion')
      .select('number')
      .where('reportId', '=', report.reportId)
      .orderBy('number', 'desc')
      .executeTakeFirst()
    const number = (last?.number ?? 0) + 1
    const at = clock()
    const file = await storeFile(tx, actor, {
      name: `${material.title}（第${number}稿）.docx`,
      mediaType: mediaTypes.docx,
      bytes,
      unitId: report.unitId,
      at,
    })
    const versionId = v7()
    await tx
      .insertInto('reportVersion')
      .values({
        tenantId: actor.tenantId,
        id: versionId,
        reportId: report.reportId,
        number,
        variant,
        fileId: file.id,
        madeBy: actor.personId,
        madeAt: at,
      })
      .execute()
    await storeContent(tx, actor, { versionId, composed })
    trail.subject(report.reportId, { number, sha256: file.sha256 })
    return file.id
  })
}

async function storeContent(
  tx: Tx,
  { tenantId }: DoorActor,
  { versionId, composed }: { versionId: string; composed: ReturnType<typeof composeReport> },
): Promise<void> {
  const sections = composed.sections.map(({ key, document }, index) => ({
    tenantId,
    id: v7(),
    reportVersionId: versionId,
    key,
    position: index + 1,
    content: JSON.stringify(document),
  }))
  if (sections.length > 0) await tx.insertInto('section').values(sections).execute()
  const bindings = composed.bindings.map(({ key, text, ...figure }) => ({
    tenantId,
    id: v7(),
    reportVersionId: versionId,
    key,
    figure: JSON.stringify(figure),
    text,
  }))
  // PostgreSQL takes at most 65,535 parameters in one statement.
  for (let from = 0; from < bindings.length; from += 5000) {
    await tx
      .insertInto('binding')
      .values(bindings.slice(from, from + 5000))
      .execute()
  }
}
