/** What only coordinators owe: verdicts to decide on what was accepted, and the reports of the place. */

import type { Duty } from '#contract/work.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { coordinatorDueOn } from '#domain/evaluations/deadline.ts'
import type { Tx } from '../db.ts'
import type { Track } from '../evaluations/queries.ts'
import { filings } from '../processes/filings.ts'

interface Asked {
  readonly evaluationId: string
  readonly tracks: readonly Track[]
  readonly today: string
}

/** Track by track; where everything is decided or drafted, nothing. */
export async function coordinatorDuties(tx: Tx, { evaluationId, tracks, today }: Asked): Promise<Duty[]> {
  const counts = await countDecided(tx, evaluationId)
  const drafts = await unwrittenReports(tx, evaluationId)
  return tracks.flatMap((track) => {
    const about = aboutTrack(track, today)
    const { all = 0, decided = 0 } = counts.find((c) => c.trackId === track.id) ?? {}
    const report = drafts.find((d) => d.trackId === track.id)
    const duties: Duty[] = []
    if (all > decided) {
      duties.push({ ...about, kind: 'decide', subjectId: evaluationId, done: decided, total: all })
    }
    if (report) duties.push({ ...about, kind: 'make_report', subjectId: report.id, done: 0, total: 1 })
    return duties
  })
}

function aboutTrack({ name, deadlines }: Track, today: string) {
  const dueOn = coordinatorDueOn(deadlines)
  const daysLeft = dueOn === null ? null : daysBetween(today, dueOn)
  return { unit: '', track: name, reportName: '', dueOn, daysLeft, reason: '' }
}

/** By track: indicators whose filing was accepted, and how many of them somebody decided on. */
async function countDecided(
  tx: Tx,
  evaluationId: string,
): Promise<{ trackId: string; all: number; decided: number }[]> {
  const rows = await filings(tx)
    .innerJoin('trackPlan', 'trackPlan.trackId', 'assignment.trackId')
    .innerJoin('item', 'item.planId', 'trackPlan.planId')
    .innerJoin('entry', (join) =>
      join.onRef('entry.itemId', '=', 'item.id').onRef('entry.unitId', '=', 'assignment.unitId'),
    )
    .leftJoin('decision', (join) =>
      join
        .onRef('decision.itemId', '=', 'item.id')
        .onRef('decision.evaluationId', '=', 'entry.evaluationId')
        .on('decision.aspect', '=', 'progress'),
    )
    .select(({ fn }) => [
      'assignment.trackId',
      fn.count<string>('item.id').distinct().as('all'),
      fn.count<string>('decision.itemId').distinct().as('decided'),
    ])
    .where('entry.evaluationId', '=', evaluationId)
    .where('case.state', '=', 'accepted')
    .where('item.kind', '=', 'indicator')
    .groupBy('assignment.trackId')
    .execute()
  return rows.map(({ trackId, all, decided }) => ({ trackId, all: Number(all), decided: Number(decided) }))
}

/** Reports of the place of which no version was made. */
const unwrittenReports = (tx: Tx, evaluationId: string) =>
  tx
    .selectFrom('report')
    .leftJoin('reportVersion', 'reportVersion.reportId', 'report.id')
    .select(['report.id', 'report.trackId'])
    .where('report.evaluationId', '=', evaluationId)
    .where('report.kind', '=', 'outline')
    .where('reportVersion.id', 'is', null)
    .execute()
