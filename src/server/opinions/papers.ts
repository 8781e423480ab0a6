/** What the follow-up says on paper: the report on its handling, and the tasks for the yearly plan. */

import type { OpinionReportView } from '#documents/records/opinion-report.ts'
import type { YearlyPlanView } from '#documents/records/yearly-plan.ts'
import { Refusal } from '#domain/refusal.ts'
import { records } from '#words/records.ts'
import { governmentOf } from '../consultations/papers.ts'
import type { Tx } from '../db.ts'
import { refuseReportElsewhere } from '../evaluations/elsewhere.ts'
import { getEvaluation } from '../evaluations/queries.ts'
import { mainHandling, type OpinionReading, readOpinions } from './rows.ts'
import { findDeliberation } from './write.ts'

/** What stands of an opinion, in the words of its table. */
function statusOf({ state }: OpinionReading): 'done' | 'open' | 'dropped' | 'draft' {
  if (state === 'accepted') return 'done'
  if (state === 'dropped' || state === 'draft') return state
  return 'open'
}

/** Refuses `not-found`. */
export async function opinionReportView(
  tx: Tx,
  { reportId, today }: { reportId: string; today: string },
): Promise<OpinionReportView> {
  const report = await tx.selectFrom('report').select('title').where('id', '=', reportId).executeTakeFirst()
  if (!report) throw new Refusal('not-found')
  await refuseReportElsewhere(tx, reportId)
  const readings = (await readOpinions(tx, { reportId })).filter(({ source }) => source === 'deliberation')
  return {
    ...(await governmentOf(tx)),
    title: report.title,
    addressee: (await findDeliberation(tx, reportId))?.body ?? (await congressOf(tx)),
    datedOn: today,
    opinions: readings.map((reading) => ({
      number: reading.number,
      text: reading.text,
      owners: reading.owners.map(({ unit }) => unit),
      dueOn: reading.dueOn,
      status: statusOf(reading),
      handlings: reading.owners.flatMap(({ unitId, unit }) => {
        const written = reading.handlings.find((one) => one.unitId === unitId)
        return written ? [{ unit, measures: written.measures, progress: written.progress }] : []
      }),
    })),
  }
}

/** The standing committee by its name, where the evaluation names one. */
async function congressOf(tx: Tx): Promise<string> {
  const { congressUnitId } = await getEvaluation(tx)
  const unit =
    congressUnitId === null
      ? undefined
      : await tx.selectFrom('unit').select('name').where('id', '=', congressUnitId).executeTakeFirst()
  return unit?.name ?? records.standingCommittee.zh
}

/** Every task that was not dropped, whatever it comes from. */
export async function yearlyPlanView(tx: Tx, today: string): Promise<YearlyPlanView> {
  const readings = (await readOpinions(tx, {})).filter(({ state }) => state !== 'dropped')
  return {
    ...(await governmentOf(tx)),
    datedOn: today,
    tasks: readings.map((reading) => ({
      source: reading.source,
      report: reading.report,
      text: reading.text,
      owners: reading.owners.map(({ unit }) => unit),
      dueOn: reading.dueOn,
      status: statusOf(reading),
      progress: mainHandling(reading)?.progress ?? '',
    })),
  }
}
