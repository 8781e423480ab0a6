/** What only coordinators owe: verdicts to decide on what was accepted, and the reports of the place. */

import type { Duty } from '#contract/work.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import type { Tx } from '../db.ts'
import { findEvaluation, getTracks, type Track } from '../evaluations/queries.ts'

export async function coordinatorDuties(tx: Tx, today: string): Promise<Duty[]> {
  const evaluation = await findEvaluation(tx)
  if (!evaluation) return []
  const tracks = await getTracks(tx, evaluation.id)
  const undecided = await countUndecided(tx)
  const drafts = await unwrittenReports(tx)
  return tracks.flatMap((track) => {
    const counts = undecided.find((u) => u.trackId === track.id)
    const report = drafts.find((d) => d.trackId === track.id)
    const base = dutyOf(track, today)
    return [
      ...(counts && counts.open > 0
        ? [
            {
              ...base,
              kind: 'decide' as const,
              subjectId: evaluation.id,
              done: counts.all - counts.open,
              total: counts.all,
            },
          ]
        : []),
      ...(report ? [{ ...base, kind: 'make_report' as const, subjectId: report.id, done: 0, total: 1 }] : []),
    ]
  })
}

/** The day of the coordinator's own deadline on the track; a track without one presses nobody. */
function dutyOf(track: Track, today: string) {
  const dueOn = track.deadlines.find((d) => d.by === 'coordinator')?.dueOn ?? null
  const daysLeft = dueOn === null ? null : daysBetween(today, dueOn)
  return { unit: '', track: track.name, reportName: '', dueOn, daysLeft, reason: '' }
}

/** By track: indicators whose filing was accepted, and those of them nobody decided on yet. */
async function countUndecided(tx: Tx): Promise<{ trackId: string; all: number; open: number }[]> {
  const rows = await tx
    .selectFrom('assignment')
    .innerJoin('case', (join) =>
      join.onRef('case.subjectId', '=', 'assignment.id').on('case.process', '=', 'submission'),
    )
    .innerJoin('trackPlan', 'trackPlan.trackId', 'assignment.trackId')
    .innerJoin('item', 'item.planId', 'trackPlan.planId')
    .innerJoin('entry', (join) =>
      join.onRef('entry.itemId', '=', 'item.id').onRef('entry.unitId', '=', 'assignment.unitId'),
    )
    .leftJoin('decision', (join) =>
      join.onRef('decision.itemId', '=', 'item.id').on('decision.aspect', '=', 'progress'),
    )
    .select(({ fn }) => [
      'assignment.trackId',
      fn.count<string>('item.id').distinct().as('all'),
      fn.count<string>('decision.itemId').distinct().as('decided'),
    ])
    .where('case.state', '=', 'accepted')
    .where('item.kind', '=', 'indicator')
    .groupBy('assignment.trackId')
    .execute()
  return rows.map((row) => ({
    trackId: row.trackId,
    all: Number(row.all),
    open: Number(row.all) - Number(row.decided),
  }))
}

/** Reports of the place of which no version was made. */
const unwrittenReports = (tx: Tx) =>
  tx
    .selectFrom('report')
    .leftJoin('reportVersion', 'reportVersion.reportId', 'report.id')
    .select(['report.id', 'report.trackId'])
    .where('report.kind', '=', 'outline')
    .where('reportVersion.id', 'is', null)
    .execute()
