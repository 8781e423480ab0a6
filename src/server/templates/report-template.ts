/** The template a report is made in, where one is in use for its kind and track. */

import { compose } from '#documents/composing/compose.ts'
import type { ReportTemplate } from '#documents/templates/report-filling.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Edition, Variant } from '#domain/reports/edition.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { ownKeys } from '#domain/templates/item-rows.ts'
import { templateKindOf } from '#domain/templates/kind.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import type { Door, DoorActor, Tx } from '../db.ts'
import { templateInUse } from './queries.ts'

export interface ReportAsked {
  readonly reportId: string
  readonly edition: Edition
  readonly variant: Variant
}

/** Null for the shipped default: the report is set by the program itself. */
export async function reportTemplate(
  tx: Tx,
  { reportId, edition, variant }: ReportAsked,
): Promise<ReportTemplate | null> {
  const report = await tx
    .selectFrom('report')
    .select(['kind', 'trackId'])
    .where('id', '=', reportId)
    .executeTakeFirst()
  if (!report) throw new Refusal('not-found')
  const kind = templateKindOf(report.kind, edition)
  const purpose = report.kind === 'unit' ? null : variant
  const bytes = await templateInUse(tx, kind, { trackId: report.trackId, purpose })
  return bytes ? { kind, bytes } : null
}

/** Refuses `template-unfilled` before any work is begun: the evaluation's forms may have lost a field it names. */
export async function refuseUnfillable(
  door: Pick<Door, 'read'>,
  actor: DoorActor,
  { material, ...asked }: ReportAsked & { readonly material: Pick<ReportMaterial, 'forms'> },
): Promise<void> {
  const template = await door.read(actor, (tx) => reportTemplate(tx, asked))
  if (!template) return
  const { bytes, kind } = template
  const found = await compose({
    kind: 'unfillable',
    order: [bytes, kind, ownKeys(material.forms, reportPhrase)],
  })
  if (found.length > 0) throw new Refusal('template-unfilled', { found: found.slice(0, 5).join('、') })
}
