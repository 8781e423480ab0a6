/** Makes a report's Word file in a thread of its own and stores it as a version: whole or not at all. */

import { v7 } from 'uuid'
import { compose } from '#documents/composing/compose.ts'
import type { SaidReport, WholeReport } from '#documents/reports/whole-report.ts'
import type { Edition } from '#domain/reports/edition.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
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
    template: await reportTemplate(tx, { reportId, edition, variant }),
  }))
  const isListed = edition === 'standard'
  const order = { kind, variant, edition, material, numbersContents: numbersContents && isListed, ...look }
  const whole = await compose({ kind: 'report', order }, ({ step, done, total }) =>
    progress(step, done, total),
  )
  return door.write(actor, { name: 'report.make', subject: report.reportId }, async (tx, trail) => {
    const made = await storeVersion(tx, actor, { report, whole, at: clock() })
    trail.subject(report.reportId, { number: made.number, sha256: made.file.sha256 })
    return made.file.id
  })
}

interface Made {
  readonly report: ReportToMake
  readonly whole: WholeReport
  readonly at: Date
}

/** The file as the report's next version, with what it says and from which values. */
async function storeVersion(tx: Tx, actor: DoorActor, { report, whole: { bytes, said }, at }: Made) {
  const { reportId, unitId, variant, edition } = report
  await keepReportOpen(tx, reportId)
  await takeTurn(tx, reportId)
  const number = (await lastNumber(tx, reportId)) + 1
  const file = await storeFile(tx, actor, {
    name: `${said.title}（第${number}稿）.docx`,
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
      characters: said.characters,
    })
    .execute()
  await storeContent(tx, tenantId, { reportVersionId: id, said })
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
  { reportVersionId, said }: { reportVersionId: string; said: SaidReport },
): Promise<void> {
  const sections = said.sections.map((section, index) => {
    return { tenantId, id: v7(), reportVersionId, position: index + 1, ...section }
  })
  for (const some of slices(sections)) await tx.insertInto('section').values(some).execute()
  const bindings = said.bindings.map((binding) => ({ tenantId, id: v7(), reportVersionId, ...binding }))
  for (const some of slices(bindings)) await tx.insertInto('binding').values(some).execute()
}
