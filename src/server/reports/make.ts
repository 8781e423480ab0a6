/** Makes a report's Word file in a thread of its own and stores it as a version: whole or not at all. */

import { v7 } from 'uuid'
import { makeReportInWorker } from '#documents/reports/make-report.ts'
import { type ComposedEdition, composeEdition } from '#domain/reports/compose-edition.ts'
import type { ComposedReport } from '#domain/reports/composed.ts'
import type { Edition } from '#domain/reports/edition.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { slices } from '../database/slices.ts'
import { takeTurn } from '../database/turn.ts'
import type { Door, DoorActor, Tx } from '../db.ts'
import { fontsChosen } from '../document-settings/queries.ts'
import { mediaTypes, storeFile } from '../files/queries.ts'
import { reportTemplate } from '../templates/report-template.ts'
import type { Progress } from './jobs.ts'
import { keepReportOpen } from './keep-open.ts'
import type { ReportVersionTable } from './tables.ts'

export interface ReportToMake {
  readonly reportId: string
  /** How it is set: as a unit's own report, or with a cover and contents. */
  readonly kind: 'unit' | 'outline'
  /** Whose file it becomes; null: the coordinator's. */
  readonly unitId: string | null
  readonly material: ReportMaterial
  readonly variant: ReportVersionTable['variant']
  readonly edition: Edition
  /** Whether its contents say page numbers, which takes seconds. */
  readonly numbersContents?: boolean | undefined
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
  const { kind, material, variant, edition, numbersContents = false, reportId } = report
  const look = await door.read(actor, async (tx) => ({
    fonts: await fontsChosen(tx),
    // A template is of the whole report.
    template: edition === 'standard' ? await reportTemplate(tx, reportId) : null,
  }))
  const isListed = edition === 'standard'
  const request = { kind, variant, edition, material, numbersContents: numbersContents && isListed, ...look }
  const bytes = await makeReportInWorker(request, ({ step, done, total }) => progress(step, done, total))
  const composed = composeEdition(material, reportPhrase, edition)
  return door.write(actor, { name: 'report.make', subject: report.reportId }, async (tx, trail) => {
    const made = await storeVersion(tx, actor, { report, bytes, composed, at: clock() })
    trail.subject(report.reportId, { number: made.number, sha256: made.file.sha256 })
    return made.file.id
  })
}

interface Made {
  readonly report: ReportToMake
  readonly bytes: Uint8Array
  readonly composed: ComposedEdition
  readonly at: Date
}

/** The file as the report's next version, with what it says and from which values. */
async function storeVersion(tx: Tx, actor: DoorActor, { report, bytes, composed, at }: Made) {
  const { reportId, unitId, variant, edition } = report
  await keepReportOpen(tx, reportId)
  await takeTurn(tx, reportId)
  const number = (await lastNumber(tx, reportId)) + 1
  const file = await storeFile(tx, actor, {
    name: `${composed.report.title}（第${number}稿）.docx`,
    mediaType: mediaTypes.docx,
    bytes,
    unitId,
    at,
  })
  const id = v7()
  const { tenantId, personId: madeBy } = actor
  await tx
    .insertInto('reportVersion')
    .values({
      ...{ tenantId, id, reportId, number, variant, edition, fileId: file.id, madeBy, madeAt: at },
      characters: composed.characters,
    })
    .execute()
  await storeContent(tx, tenantId, { reportVersionId: id, composed: composed.report })
  return { number, file }
}

async function lastNumber(tx: Tx, reportId: string): Promise<number> {
  const last = await tx
    .selectFrom('reportVersion')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('reportId', '=', reportId)
    .executeTakeFirst()
  return last?.number ?? 0
}

async function storeContent(
  tx: Tx,
  tenantId: string,
  { reportVersionId, composed }: { reportVersionId: string; composed: ComposedReport },
): Promise<void> {
  const sections = composed.sections.map(({ key, document }, index) => {
    const content = JSON.stringify(document)
    return { tenantId, id: v7(), reportVersionId, key, position: index + 1, content }
  })
  for (const some of slices(sections)) await tx.insertInto('section').values(some).execute()
  const bindings = composed.bindings.map(({ key, text, ...figure }) => {
    return { tenantId, id: v7(), reportVersionId, key, figure: JSON.stringify(figure), text }
  })
  for (const some of slices(bindings)) await tx.insertInto('binding').values(some).execute()
}
