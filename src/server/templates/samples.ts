/** Samples of a template: the document as it would come out of the present data, to be looked at and not kept. */

import { compose } from '#documents/composing/compose.ts'
import type { Order } from '#documents/composing/makers.ts'
import type { RecordFile } from '#documents/records/record-file.ts'
import { isTextAlone, sampleLetter, sampleTextLetter } from '#documents/templates/sample-letters.ts'
import { sampleAdjustment, sampleComments } from '#documents/templates/sample-papers.ts'
import { Refusal } from '#domain/refusal.ts'
import { variants } from '#domain/reports/edition.ts'
import type { ReportKind } from '#domain/reports/kind.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import {
  editionOf,
  isReportTemplate,
  type TemplateKind,
  type TemplatePurpose,
  type TemplateSample,
} from '#domain/templates/kind.ts'
import { readBrief } from '../congress/brief.ts'
import { listContacts } from '../contacts/queries.ts'
import type { Tx } from '../db.ts'
import { fontsChosen } from '../document-settings/queries.ts'
import { shownEvaluation } from '../evaluations/elsewhere.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { readMaterial } from '../reports/material.ts'
import { getReportRow, materialOf } from '../reports/queries.ts'
import { getTenant } from '../tenants/queries.ts'
import { formMaterial } from './form-material.ts'

export interface SampleAsked {
  readonly kind: TemplateKind
  readonly trackId: string | null
  readonly purpose: TemplatePurpose | null
  readonly name: string
  readonly bytes: Uint8Array
  readonly today: string
  /** Of a letter: with which parts. */
  readonly parts: TemplateSample
}

type SampleOrder = Order<
  | 'report'
  | 'formInTemplate'
  | 'receipt'
  | 'officialLetter'
  | 'letter'
  | 'leaderBrief'
  | 'commentTable'
  | 'adjustment'
>

/** Made once the transaction that read it is over. */
export async function makeSample(sample: SampleOrder): Promise<Uint8Array> {
  return sample.kind === 'report' ? (await compose(sample)).bytes : compose(sample)
}

/** Reads what the sample is made of. */
export async function sampleOf(tx: Tx, asked: SampleAsked): Promise<SampleOrder> {
  const { kind, bytes, today, name } = asked
  if (isReportTemplate(kind)) return reportSample(asked, await reportMaterial(tx, asked))
  if (kind === 'form') {
    const material = await formMaterial(tx, {
      planId: null,
      items: 'items',
      unitId: null,
      title: name,
      today,
    })
    return { kind: 'formInTemplate', order: { material, template: bytes } }
  }
  if (kind === 'leader_brief') return briefSample(tx, asked)
  const { example } = await getTenant(tx)
  const { receipt, issuer } = await getEvaluation(tx)
  if (kind === 'receipt') {
    const contacts = await listContacts(tx, { today, writable: false })
    const filled = contacts.find(({ contact }) => contact !== null) ?? contacts[0]
    const view = {
      example,
      form: receipt,
      unit: filled?.unit ?? null,
      contacts: filled?.contact ? [filled.contact] : [],
    }
    return { kind: 'receipt', order: { view, template: bytes } }
  }
  const facts = { example, issuer, datedOn: today, fonts: await fontsChosen(tx) }
  return madeUpSample(asked, facts)
}

/** Of papers that are shown with every part, with few and with long names: what they say is made up. */
function madeUpSample(
  { kind, purpose, parts, bytes }: SampleAsked,
  facts: Omit<RecordFile, 'title'>,
): SampleOrder {
  if (isTextAlone(purpose))
    return { kind: 'letter', order: { view: sampleTextLetter(parts, facts), template: bytes } }
  if (kind === 'comment_table')
    return { kind: 'commentTable', order: { view: sampleComments(parts, facts), template: bytes } }
  if (kind === 'adjustment')
    return {
      kind: 'adjustment',
      order: { view: sampleAdjustment(parts, facts, purpose), template: bytes },
    }
  const view = sampleLetter(kind === 'red_head' ? kind : 'letter', parts, facts)
  return { kind: 'officialLetter', order: { view, template: bytes } }
}

const reportSample = ({ kind, bytes, purpose }: SampleAsked, material: ReportMaterial): SampleOrder => ({
  kind: 'report',
  order: {
    ...{ kind: kind === 'unit_report' ? 'unit' : 'outline', edition: editionOf(kind), material },
    variant: variants.find((variant) => variant === purpose) ?? 'review',
    template: { kind, bytes },
  },
})

/** Of the first report that has one. */
async function briefSample(tx: Tx, { trackId, bytes, today }: SampleAsked): Promise<SampleOrder> {
  const report = await tx
    .selectFrom('report')
    .select('id')
    .where('kind', 'in', ['outline', 'special'])
    .where('evaluationId', '=', shownEvaluation(tx))
    .$if(trackId !== null, (q) => q.where('trackId', '=', trackId ?? ''))
    .orderBy('id')
    .executeTakeFirst()
  if (!report) throw new Refusal('template-no-sample')
  return { kind: 'leaderBrief', order: { view: await readBrief(tx, report.id, today), template: bytes } }
}

/** Reports that are made in a template of this kind; of a plan's own in short too. */
function reportKindsOf(kind: TemplateKind): readonly ReportKind[] {
  if (kind === 'unit_report') return ['unit']
  if (kind === 'special_report') return ['special']
  if (kind === 'theme_report') return ['theme']
  if (kind === 'third_party_report') return ['third_party']
  return kind === 'short_report' ? ['outline', 'special', 'theme'] : ['outline']
}

/** Of the first report of its kind; of a unit's, where none was opened yet, of the first unit that owes one. */
async function reportMaterial(tx: Tx, { kind, trackId, today }: SampleAsked): Promise<ReportMaterial> {
  const report = await tx
    .selectFrom('report')
    .select('id')
    .where('kind', 'in', reportKindsOf(kind))
    .where('evaluationId', '=', shownEvaluation(tx))
    .$if(trackId !== null, (q) => q.where('trackId', '=', trackId ?? ''))
    .orderBy('id')
    .executeTakeFirst()
  if (report) return materialOf(tx, await getReportRow(tx, report.id), today)
  if (kind !== 'unit_report') throw new Refusal('template-no-sample')
  const owed = await tx
    .selectFrom('assignment')
    .innerJoin('track', 'track.id', 'assignment.trackId')
    .innerJoin('unit', 'unit.id', 'assignment.unitId')
    .select(['assignment.trackId', 'assignment.unitId', 'assignment.planId', 'unit.name', 'track.reportName'])
    .where('track.evaluationId', '=', shownEvaluation(tx))
    .$if(trackId !== null, (q) => q.where('track.id', '=', trackId ?? ''))
    .orderBy('track.position')
    .orderBy('unit.position')
    .orderBy('unit.id')
    .executeTakeFirst()
  if (!owed) throw new Refusal('template-no-sample')
  const { name, reportName, ...of } = owed
  return readMaterial(tx, { ...of, title: name + reportName, today })
}
