/** What is owed to others' entries: parts to write, entries to countersign, filings to be returned on a unit's request. */

import type { Duty } from '#contract/work.ts'
import type { Actor } from '#domain/people/role.ts'
import { contributionDuty } from '#domain/processes/contribution.ts'
import { listContributions } from '../contributions/list.ts'
import type { Tx } from '../db.ts'
import { filings } from '../processes/filings.ts'

/** Parts that somebody asked the actor's units for. */
export async function contributionDuties(tx: Tx, actor: Actor, today: string): Promise<Duty[]> {
  const contributions = await listContributions(tx, actor, today)
  return contributions.flatMap((part) => {
    const kind = part.open ? contributionDuty(part.state) : null
    if (kind === null) return []
    const { entryId: subjectId, unit, track, dueOn, daysLeft, name: reportName } = part
    return [{ kind, subjectId, unit, track, reportName, dueOn, daysLeft, done: 0, total: 1, reason: '' }]
  })
}

/** Submitted filings that their units ask to have returned, because what they use was changed. */
export async function reopenDuties(tx: Tx): Promise<Duty[]> {
  const rows = await filings(tx)
    .innerJoin('reuseDecisionFiling', (join) =>
      join
        .onRef('reuseDecisionFiling.assignmentId', '=', 'assignment.id')
        .onRef('reuseDecisionFiling.caseVersion', '=', 'case.version'),
    )
    .innerJoin('reuseDecision', 'reuseDecision.id', 'reuseDecisionFiling.reuseDecisionId')
    .innerJoin('unit', 'unit.id', 'assignment.unitId')
    .innerJoin('track', 'track.id', 'assignment.trackId')
    .distinctOn('assignment.id')
    .select(['assignment.id as subjectId', 'unit.name as unit', 'track.name as track'])
    .select(['track.reportName', 'reuseDecision.reason'])
    .where('reuseDecision.choice', '=', 'reopen')
    .orderBy('assignment.id')
    .orderBy('reuseDecision.decidedAt', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, kind: 'reopen', dueOn: null, daysLeft: null, done: 0, total: 1 }))
}
