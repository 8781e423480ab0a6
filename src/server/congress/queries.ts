/** What leads to the congress, as a report's page shows it and as dates that come. */

import { v7 } from 'uuid'
import type { CongressView } from '#contract/congress.ts'
import { planBack } from '#domain/evaluations/deliveries.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { refuseReportElsewhere } from '../evaluations/elsewhere.ts'
import { namesOf } from '../people/queries.ts'
import { keepReportOpen } from '../reports/keep-open.ts'

interface Asked {
  readonly reportId: string
  readonly today: string
  readonly writable: boolean
}

/** Refuses `not-found` for a report that does not go to the congress. */
export async function getCongress(tx: Tx, { reportId, today, writable }: Asked): Promise<CongressView> {
  const { deliveries } = await getReport(tx, reportId)
  const meeting = await findMeeting(tx, reportId)
  const heldOn = meeting?.heldOn ?? null
  return {
    meetingOn: heldOn,
    setBy: meeting?.by ?? '',
    setAt: meeting?.setAt.toISOString() ?? null,
    deliveries:
      heldOn === null
        ? deliveries
            .map((delivery) => ({ ...delivery, dueOn: null, daysLeft: null }))
            .toSorted((a, b) => b.daysBefore - a.daysBefore)
        : planBack(deliveries, { meetingOn: heldOn, today }),
    packages: await packagesOf(tx, reportId),
    hasFinal: (await findFinal(tx, reportId)) !== undefined,
    writable,
  }
}

/** The report on an outline, with what its evaluation says is due before a meeting. */
export async function getReport(tx: Tx, id: string) {
  const report = await tx
    .selectFrom('report')
    .innerJoin('track', 'track.id', 'report.trackId')
    .innerJoin('evaluation', 'evaluation.id', 'report.evaluationId')
    .leftJoin('unit as congress', 'congress.id', 'evaluation.congressUnitId')
    .select(['report.id', 'report.title', 'evaluation.deliveries', 'evaluation.issuer'])
    .select('congress.name as congress')
    .where('report.id', '=', id)
    .where('report.kind', '=', 'outline')
    .where('track.process', '=', 'outline_report')
    .executeTakeFirst()
  if (!report) throw new Refusal('not-found')
  await refuseReportElsewhere(tx, id)
  return report
}

const findMeeting = (tx: Tx, reportId: string) =>
  tx
    .selectFrom('reportMeeting')
    .innerJoin('person', 'person.id', 'reportMeeting.setBy')
    .select(['heldOn', 'setAt', 'person.name as by', 'number'])
    .where('reportId', '=', reportId)
    .orderBy('number', 'desc')
    .executeTakeFirst()

/** The newest final version of the whole report with its file; undefined where none was made. */
export const findFinal = (tx: Tx, reportId: string) =>
  tx
    .selectFrom('reportVersion')
    .select(['id', 'number', 'fileId', 'madeAt'])
    .where('reportId', '=', reportId)
    .where('variant', '=', 'final')
    .where('edition', '!=', 'short')
    .orderBy('number', 'desc')
    .executeTakeFirst()

async function packagesOf(tx: Tx, reportId: string): Promise<CongressView['packages']> {
  const rows = await tx
    .selectFrom('readingPackage')
    .innerJoin('reportVersion', 'reportVersion.id', 'readingPackage.reportVersionId')
    .innerJoin('file', 'file.id', 'readingPackage.fileId')
    .select(['file.id as fileId', 'file.name as fileName', 'file.sha256', 'file.size'])
    .select(['reportVersion.number as versionNumber', 'readingPackage.madeBy', 'readingPackage.madeAt'])
    .where('reportVersion.reportId', '=', reportId)
    .orderBy('readingPackage.madeAt', 'desc')
    .execute()
  const names = await namesOf(
    tx,
    rows.map((r) => r.madeBy),
  )
  return rows.map((row) => ({
    ...row,
    madeBy: names.get(row.madeBy) ?? '',
    madeAt: row.madeAt.toISOString(),
  }))
}

/** Sets the day anew; the days before stay readable. */
export async function setMeeting(
  tx: Tx,
  { tenantId, personId: setBy }: Actor,
  { reportId, heldOn, at }: { reportId: string; heldOn: string | null; at: Date },
): Promise<void> {
  await getReport(tx, reportId)
  await keepReportOpen(tx, reportId)
  await takeTurn(tx, reportId)
  const number = ((await findMeeting(tx, reportId))?.number ?? 0) + 1
  await tx
    .insertInto('reportMeeting')
    .values({ tenantId, id: v7(), reportId, number, heldOn, setBy, setAt: at })
    .execute()
}

/** What is still to be delivered before the meetings of an evaluation's reports. */
export async function comingDeliveries(
  tx: Tx,
  evaluationId: string,
  today: string,
): Promise<{ text: string; dueOn: string; daysLeft: number }[]> {
  const rows = await tx
    .selectFrom('reportMeeting')
    .innerJoin('report', 'report.id', 'reportMeeting.reportId')
    .innerJoin('evaluation', 'evaluation.id', 'report.evaluationId')
    .distinctOn('reportMeeting.reportId')
    .select(['reportMeeting.heldOn', 'evaluation.deliveries'])
    .where('report.evaluationId', '=', evaluationId)
    .orderBy('reportMeeting.reportId')
    .orderBy('reportMeeting.number', 'desc')
    .execute()
  return rows
    .flatMap(({ heldOn, deliveries }) =>
      heldOn === null ? [] : planBack(deliveries, { meetingOn: heldOn, today }),
    )
    .map(({ text, dueOn, daysLeft }) => ({ text, dueOn, daysLeft }))
    .filter((delivery) => delivery.daysLeft >= 0)
}
