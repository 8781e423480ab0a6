/** The days of one filing: what counts, what locks, who asked for more time, who was pressed. */

import type { FilingDeadlineView } from '#contract/deadlines.ts'
import { isPastDue } from '#domain/entries/lock.ts'
import { countingDay, timelinessOf } from '#domain/evaluations/timeliness.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import { isOpenState } from '#domain/processes/submission.ts'
import { getAssignmentRow } from '../assignments/readings.ts'
import type { Tx } from '../db.ts'
import { namesOf } from '../people/queries.ts'
import type { Now } from '../tenants/queries.ts'
import { datedOrNone, readHolidays } from './calendar.ts'
import { readExtensions } from './extensions.ts'

type ExtensionView = FilingDeadlineView['extensions'][number]

export async function getFilingDeadline(
  tx: Tx,
  { actor, id, at }: { actor: Actor; id: string; at: Now },
): Promise<FilingDeadlineView> {
  const { row } = await getAssignmentRow(tx, id)
  const holidays = await readHolidays(tx)
  const extensions = await extensionViews(tx, id)
  const isOpen = isOpenState(row.state) || row.state.startsWith('inner')
  const isPending = extensions.some((e) => e.asked !== null && e.answered === null)
  const hasDay = isOpen && countingDay(row.days) !== null
  return {
    assignmentId: id,
    due: datedOrNone(row.days.dueOn, holidays),
    extendedTo: datedOrNone(row.days.extendedTo, holidays),
    locksAfter: datedOrNone(row.locksAfter, holidays),
    locked: isPastDue(row, at.today),
    ...timelinessOf(row.days, { firstFiledAt: await firstFiledAt(tx, id), today: at.today }),
    extensions,
    urgings: await urgingsOf(tx, id),
    canAsk: hasDay && !isPending && isPermitted('extension.ask', actor, row.unitId),
    canGrant: hasDay && isPermitted('extension.decide', actor, null),
  }
}

async function firstFiledAt(tx: Tx, assignmentId: string): Promise<Date | null> {
  const first = await tx
    .selectFrom('submission')
    .innerJoin('step', 'step.id', 'submission.stepId')
    .select('step.takenAt')
    .where('assignmentId', '=', assignmentId)
    .orderBy('round')
    .executeTakeFirst()
  return first?.takenAt ?? null
}

async function extensionViews(tx: Tx, assignmentId: string): Promise<ExtensionView[]> {
  const rows = await readExtensions(tx, assignmentId)
  const names = await namesOf(
    tx,
    rows.flatMap(({ askedBy, decidedBy }) => [askedBy, decidedBy]),
  )
  const name = (id: string | null) => names.get(id ?? '') ?? ''
  return rows.map((row) => ({
    requestId: row.requestId,
    asked:
      row.askedAt === null || row.wantedUntil === null
        ? null
        : {
            by: name(row.askedBy),
            at: row.askedAt.toISOString(),
            until: row.wantedUntil,
            reason: row.wantedReason ?? '',
          },
    answered:
      row.decidedAt === null
        ? null
        : {
            by: name(row.decidedBy),
            at: row.decidedAt.toISOString(),
            until: row.grantedUntil,
            reason: row.decidedReason ?? '',
          },
  }))
}

async function urgingsOf(tx: Tx, assignmentId: string): Promise<FilingDeadlineView['urgings']> {
  const rows = await tx
    .selectFrom('urgingAssignment')
    .innerJoin('urging', 'urging.id', 'urgingAssignment.urgingId')
    .innerJoin('person', 'person.id', 'urging.urgedBy')
    .select(['person.name as by', 'urging.urgedAt', 'urging.text'])
    .where('urgingAssignment.assignmentId', '=', assignmentId)
    .orderBy('urging.urgedAt', 'desc')
    .limit(20)
    .execute()
  return rows.map(({ by, urgedAt, text }) => ({ by, text, at: urgedAt.toISOString() }))
}

/** Requests of all units that nobody answered yet, oldest first. */
export async function openRequests(tx: Tx) {
  const rows = await tx
    .selectFrom('extensionRequest')
    .leftJoin('extension', 'extension.requestId', 'extensionRequest.id')
    .innerJoin('assignment', 'assignment.id', 'extensionRequest.assignmentId')
    .innerJoin('unit', 'unit.id', 'assignment.unitId')
    .innerJoin('track', 'track.id', 'assignment.trackId')
    .innerJoin('person', 'person.id', 'extensionRequest.askedBy')
    .select(['extensionRequest.assignmentId', 'unit.name as unit', 'track.name as track'])
    .select(['extensionRequest.until', 'extensionRequest.reason', 'person.name as by', 'askedAt'])
    .select((eb) =>
      eb
        .selectFrom('deadline')
        .select('deadline.dueOn')
        .whereRef('deadline.trackId', '=', 'track.id')
        .where('deadline.byWhom', '!=', 'coordinator')
        .orderBy('deadline.position')
        .limit(1)
        .as('dueOn'),
    )
    .where('extension.id', 'is', null)
    .orderBy('askedAt')
    .execute()
  return rows.map(({ askedAt, ...row }) => ({ ...row, at: askedAt.toISOString() }))
}
