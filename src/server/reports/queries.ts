/** Reports of a place: what each would say now, what is missing, and the versions made. */

import type { ReportView } from '#contract/reports.ts'
import { Refusal } from '#domain/refusal.ts'
import { composeReport } from '#domain/reports/compose.ts'
import type { Gap } from '#domain/reports/composed.ts'
import { offeredEditions } from '#domain/reports/edition.ts'
import { mayBeFinal } from '#domain/reports/final.ts'
import { reportLines } from '#domain/reports/lines.ts'
import type { ReportMaterial } from '#domain/reports/material.ts'
import { fillText } from '#domain/reports/phrases.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import type { Tx } from '../db.ts'
import { readDraftText } from '../drafts/text.ts'
import { refuseElsewhere, shownEvaluation } from '../evaluations/elsewhere.ts'
import { readMandateMaterial } from '../mandates/material.ts'
import { namesOf } from '../people/queries.ts'
import { getCaseRow } from '../processes/cases.ts'
import { filings } from '../processes/filings.ts'
import { readMaterial } from './material.ts'
import { readThemeMaterial } from './theme-material.ts'

export async function listReports(tx: Tx) {
  const reports = await tx
    .selectFrom('report')
    .leftJoin('track', 'track.id', 'report.trackId')
    .select(['report.id', 'report.title', 'report.kind', 'track.name as track'])
    .where('report.kind', 'in', ['outline', 'theme', 'third_party'])
    .where('report.evaluationId', '=', shownEvaluation(tx))
    .orderBy('track.position')
    .orderBy('report.id')
    .execute()
  const versions = await tx
    .selectFrom('reportVersion')
    .select(({ fn }) => ['reportId', fn.countAll<string>().as('count')])
    .groupBy('reportId')
    .execute()
  return reports.map((r) => ({
    ...r,
    track: r.track ?? '',
    versions: Number(versions.find((v) => v.reportId === r.id)?.count ?? 0),
  }))
}

export async function getReportRow(tx: Tx, id: string) {
  const report = await tx
    .selectFrom('report')
    .leftJoin('track', 'track.id', 'report.trackId')
    .leftJoin('assignment', 'assignment.id', 'report.assignmentId')
    .leftJoin('plan', 'plan.id', 'report.planId')
    .leftJoin('theme', 'theme.id', 'report.themeId')
    .leftJoin('mandate', 'mandate.id', 'report.mandateId')
    .select([
      'report.id',
      'report.title',
      'report.kind',
      'report.evaluationId',
      shownEvaluation(tx).as('shownId'),
      'report.trackId',
      'track.name as track',
      'track.process',
      'assignment.unitId',
      'report.planId',
      'assignment.planId as aboutPlanId',
      'report.themeId',
      'report.mandateId',
    ])
    // Its people read and make it beside those who read all.
    .select(({ fn }) => fn.coalesce('plan.leadUnitId', 'theme.leadUnitId', 'mandate.unitId').as('leadUnitId'))
    .where('report.id', '=', id)
    .executeTakeFirst()
  if (!report) throw new Refusal('not-found')
  return report
}

export type ReportRow = Awaited<ReturnType<typeof getReportRow>>

/** The report, if whoever asks may. Refuses `in-other-evaluation`: it would be made with the figures of the one shown. */
export async function permitReport(
  tx: Tx,
  id: string,
  permit: (unitId: string | null) => void,
): Promise<ReportRow> {
  const row = await getReportRow(tx, id)
  permit(row.leadUnitId)
  await refuseElsewhere(tx, row)
  return row
}

/** The data that the machine composes the report from, whatever people wrote. */
export async function dataOf(tx: Tx, row: ReportRow, today: string): Promise<ReportMaterial> {
  const { trackId, unitId, title, planId, aboutPlanId, mandateId } = row
  if (mandateId !== null) return readMandateMaterial(tx, { mandateId, title, today })
  if (row.themeId !== null) return readThemeMaterial(tx, { themeId: row.themeId, title, today })
  if (trackId === null) throw new Refusal('not-found')
  return readMaterial(tx, { trackId, unitId, title, today, planId: planId ?? aboutPlanId })
}

/** What the report is composed from: the data, and the text that people wrote of it. */
export async function materialOf(tx: Tx, row: ReportRow, today: string): Promise<ReportMaterial> {
  const material = await dataOf(tx, row, today)
  const draft = row.kind === 'unit' ? null : await readDraftText(tx, row.id)
  return draft === null ? material : { ...material, draft }
}

/** What the report would say now, what is missing of it, and the versions made. */
export async function getReport(
  tx: Tx,
  { id, today, writable }: { id: string; today: string; writable: boolean },
): Promise<ReportView> {
  const row = await getReportRow(tx, id)
  await refuseElsewhere(tx, row)
  const { title, track, trackId } = row
  const material = await materialOf(tx, row, today)
  const { sections, bindings, gaps } = composeReport(material, reportPhrase)
  return {
    id,
    title,
    track: track ?? '',
    trackId,
    kind: row.kind,
    planId: row.planId ?? (trackId === null ? null : await firstPlan(tx, trackId)),
    gaps: gaps.map(({ unit, section, item, missing }) => ({
      unit: unit ?? '',
      subject: item === null ? section : itemSubject(item),
      field: missing.join('、'),
    })),
    ...(await filingCounts(tx, row)),
    ...materialCounts(material),
    outline: reportLines({ sections, bindings }),
    versions: await versionsOf(tx, id),
    writable,
    mayBeFinal: await isAgreed(tx, row),
    editions: offeredEditions(row.kind, row.process),
    process: row.kind === 'unit' ? null : row.process,
    specialPlanId: row.planId,
    themeId: row.themeId,
    mandateId: row.mandateId,
  }
}

const itemSubject = ({ plan, number, name }: NonNullable<Gap['item']>): string =>
  [
    number,
    name,
    ...(plan === undefined || name.includes(plan) ? [] : [fillText(reportPhrase('plan.named'), { plan })]),
  ].join(' ')

/** The plan a report is about: the first of its track, as its material has it. */
async function firstPlan(tx: Tx, trackId: string): Promise<string | null> {
  const plan = await tx
    .selectFrom('trackPlan')
    .innerJoin('plan', 'plan.id', 'trackPlan.planId')
    .select('planId')
    .where('trackId', '=', trackId)
    .orderBy('plan.position')
    .executeTakeFirst()
  return plan?.planId ?? null
}

/** Whether the report has come to where its final version may be made; where no process is run, whoever makes it says. */
async function isAgreed(tx: Tx, { id, kind, process }: ReportRow): Promise<boolean> {
  if (kind === 'theme' || kind === 'third_party') return true
  if (process === null || kind === 'unit') return false
  return mayBeFinal(process, (await getCaseRow(tx, { process, subjectId: id })).state)
}

async function filingCounts(tx: Tx, { trackId, planId }: ReportRow) {
  if (trackId === null) return { acceptedUnits: 0, units: 0 }
  const rows = await filings(tx)
    .select('case.state')
    .where('assignment.trackId', '=', trackId)
    .$if(planId !== null, (q) => q.where('assignment.planId', '=', planId))
    .execute()
  return { acceptedUnits: rows.filter((r) => r.state === 'accepted').length, units: rows.length }
}

function materialCounts({ indicators, projects }: ReportMaterial) {
  const values = [...indicators, ...projects].flatMap((i) => i.values)
  return {
    decided: indicators.filter((i) => i.decidedWord !== null).length,
    indicators: indicators.length,
    estimates: values.filter((v) => v.grade === 'estimate').length,
  }
}

async function versionsOf(tx: Tx, reportId: string): Promise<ReportView['versions']> {
  const rows = await tx
    .selectFrom('reportVersion')
    .innerJoin('file', 'file.id', 'reportVersion.fileId')
    .select(['reportVersion.number', 'variant', 'edition', 'characters', 'fileId', 'madeAt', 'madeBy'])
    .select(['file.name as fileName', 'file.sha256', 'file.size'])
    .where('reportId', '=', reportId)
    .orderBy('number', 'desc')
    .execute()
  const names = await namesOf(
    tx,
    rows.map((r) => r.madeBy),
  )
  return rows.map(({ madeAt, madeBy, ...row }) => ({
    ...row,
    madeAt: madeAt.toISOString(),
    madeBy: names.get(madeBy ?? '') ?? '',
  }))
}
