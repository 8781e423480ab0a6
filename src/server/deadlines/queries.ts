/** The deadlines of the evaluation as their page shows them, with every decision that moved them. */

import type { DeadlinesView } from '#contract/deadlines.ts'
import { daysBetween } from '#domain/calendar/day.ts'
import { isPermitted } from '#domain/people/permissions.ts'
import type { Actor } from '#domain/people/role.ts'
import type { Tx } from '../db.ts'
import { findEvaluation, getTracks } from '../evaluations/queries.ts'
import type { Now } from '../tenants/queries.ts'
import { dated, datedOrNone, readHolidays } from './calendar.ts'
import { readHolidayNotices } from './holiday-notices.ts'

type Move = DeadlinesView['tracks'][number]['deadlines'][number]['moves'][number]

/** Before an evaluation was made there is nothing to show. */
export async function getDeadlines(tx: Tx, actor: Actor, { today }: Now): Promise<DeadlinesView> {
  const evaluation = await findEvaluation(tx)
  const holidays = await readHolidays(tx)
  const holidayNotices = await readHolidayNotices(tx)
  const canMove = isPermitted('deadline.move', actor, null)
  if (!evaluation) {
    const reminders = { before: [], after: [], digestHour: 0 }
    return { tracks: [], reminders, holidays, holidayNotices, canMove: false }
  }
  const tracks = await getTracks(tx, evaluation.id)
  const moves = await readMoves(tx)
  const { reminders, digestHour } = evaluation
  return {
    tracks: tracks.map(({ id, name, deadlines }) => ({
      id,
      name,
      deadlines: deadlines.map(({ dueOn, hardDueOn, ...deadline }) => ({
        ...deadline,
        due: dated(dueOn, holidays),
        daysLeft: daysBetween(today, dueOn),
        hardDue: datedOrNone(hardDueOn, holidays),
        moves: moves.get(deadline.id) ?? [],
      })),
    })),
    reminders: { before: [...reminders.before], after: [...reminders.after], digestHour },
    holidays,
    holidayNotices,
    canMove,
  }
}

/** Every move by its deadline, oldest first. */
async function readMoves(tx: Tx): Promise<Map<string, Move[]>> {
  const rows = await tx
    .selectFrom('deadlineMove')
    .innerJoin('person', 'person.id', 'deadlineMove.decidedBy')
    .selectAll('deadlineMove')
    .select('person.name as by')
    .orderBy('decidedAt')
    .orderBy('deadlineMove.id')
    .execute()
  const moves = new Map<string, Move[]>()
  for (const { deadlineId, fromDueOn, toDueOn, fromHardDueOn, toHardDueOn, reason, by, decidedAt } of rows) {
    const move = { fromDueOn, toDueOn, fromHardDueOn, toHardDueOn, reason, by, at: decidedAt.toISOString() }
    moves.set(deadlineId, [...(moves.get(deadlineId) ?? []), move])
  }
  return moves
}
