/** Arrangements of holidays that a coordinator puts on record while an evaluation runs. */

import { v7 } from 'uuid'
import type { Arrangement } from '#contract/exercise.ts'
import { calendarFindings } from '#domain/exercises/check-calendar.ts'
import type { Actor } from '#domain/people/role.ts'
import { Refusal } from '#domain/refusal.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { loadCalendar } from '../exercises/load-calendar.ts'

interface NewNotice extends Arrangement {
  readonly reason: string
  readonly at: Date
}

/** Answers the record's id. Refuses `holidays-misfit` for one that ends before it begins, and days arranged twice. */
export async function recordHolidays(
  tx: Tx,
  actor: Actor,
  { source, holidays, reason, at }: NewNotice,
): Promise<string> {
  const { tenantId, personId: recordedBy } = actor
  const wrong = calendarFindings([{ source, holidays }]).find(({ code }) => code !== 'worked-weekday')
  if (wrong) throw new Refusal('holidays-misfit', { found: String(wrong.found) })
  await takeTurn(tx, tenantId)
  await loadCalendar(tx, actor, { calendar: [{ source, holidays }] })
  const id = v7()
  await tx
    .insertInto('holidayNotice')
    .values({
      ...{ tenantId, id, source, reason, holidays: JSON.stringify(holidays), recordedBy, recordedAt: at },
    })
    .execute()
  return id
}

/** Newest first. */
export async function readHolidayNotices(tx: Tx) {
  const rows = await tx
    .selectFrom('holidayNotice')
    .innerJoin('person', 'person.id', 'holidayNotice.recordedBy')
    .select(['holidayNotice.id', 'source', 'reason', 'recordedAt', 'person.name as by'])
    .orderBy('recordedAt', 'desc')
    .orderBy('holidayNotice.id', 'desc')
    .execute()
  return rows.map(({ recordedAt, ...row }) => ({ ...row, at: recordedAt.toISOString() }))
}
