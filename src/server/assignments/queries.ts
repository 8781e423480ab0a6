/** One assignment as its page shows it: entries, rounds, and what this reader may do. */

import type { AssignmentView } from '#contract/assignments.ts'
import { missingCount } from '#domain/entries/entry.ts'
import { lockOf } from '#domain/entries/lock.ts'
import { byFormOrder } from '#domain/forms/form.ts'
import { type Actor, hasRole, hasRoleIn } from '#domain/people/role.ts'
import { actionsFor, type ProcessFacts } from '#domain/processes/process.ts'
import { ownsFiling, type TakenStep } from '#domain/processes/rounds.ts'
import { submissionProcess } from '#domain/processes/submission.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { doubtsOfEntries, unexplained } from '../entries/doubts.ts'
import { namesOf } from '../people/queries.ts'
import { standingItems } from '../plans/standing.ts'
import type { Now } from '../tenants/queries.ts'
import {
  type AssignmentRow,
  contentOf,
  entriesOf,
  type FilledEntry,
  formOf,
  getAssignmentRow,
  type Readings,
  stateOf,
} from './readings.ts'
import { getRounds, readSteps, returnedReasons } from './rounds.ts'
import { summariesOf } from './summaries.ts'
import { toldBy } from './told.ts'

/** What the guards of the process ask about this actor. */
export const processFacts = (
  actor: Actor,
  row: AssignmentRow,
  steps: readonly TakenStep[],
): ProcessFacts => ({
  roles: actor.memberships.map((m) => m.role),
  rolesInUnit: actor.memberships.filter((m) => m.unitId === row.unitId).map((m) => m.role),
  ownFiling: ownsFiling(steps, actor.personId),
  innerSteps: row.innerSteps,
})

export async function getAssignment(
  tx: Tx,
  { actor, id, at }: { actor: Actor; id: string; at: Now },
): Promise<AssignmentView> {
  const { readings, row } = await getAssignmentRow(tx, id)
  const [summary] = await summariesOf(tx, { ...readings, assignments: [row] }, at)
  if (!summary) throw new Refusal('not-found')
  const steps = await readSteps(tx, row.caseId)
  const lock = lockOf(row, actor, at.today)
  const actions =
    row.isGiven || row.isClosed
      ? []
      : actionsFor(submissionProcess, row.state, processFacts(actor, row, steps))
  return {
    summary,
    reportName: row.track.reportName,
    reportId: await findReport(tx, row.id),
    innerSteps: row.innerSteps,
    version: row.caseVersion,
    actions,
    writable: !row.isGiven && lock === null,
    locked: lock ?? '',
    forUnit: hasRole(actor, 'coordinator') && !hasRoleIn(actor, row.unitId, 'contact', 'reporter'),
    entries: await entrySummaries(tx, { readings, row, today: at.today }),
    rounds: await getRounds(tx, row.caseId, steps),
    told: await toldBy(tx, { row, coordinatorUnitId: readings.evaluation.coordinatorUnitId, actions }),
    contact: await findContact(tx, row.unitId, readings.evaluation.id),
    untaken: row.isGiven || lock !== null ? null : await findUntaken(tx, id),
  }
}

async function entrySummaries(
  tx: Tx,
  { readings, row, today }: { readings: Readings; row: AssignmentRow; today: string },
): Promise<AssignmentView['entries']> {
  const entries = entriesOf(readings, row)
  const open = unexplained(await doubtsOfEntries(tx, { readings, entries, today }))
  const items = await standingItems(tx, { itemIds: entries.flatMap((e) => e.itemId ?? []) })
  const returned = await returnedReasons(tx, row)
  const names = await namesOf(
    tx,
    entries.map((e) => e.changedBy),
  )
  return entries
    .map((entry) => {
      const item = items.find((i) => i.itemId === entry.itemId)
      return {
        entryId: entry.entryId,
        itemId: entry.itemId,
        subject: entry.subject,
        number: item?.number ?? 0,
        name: item?.content.name ?? (entry.subject === 'plan' ? row.about : ''),
        field: item?.content.field ?? '',
        state: stateOf(readings, entry),
        missing: missingCount(formOf(readings, entry).form, contentOf(entry)),
        unexplained: open.filter(({ entryId }) => entryId === entry.entryId).length,
        returnedReason: returned.get(entry.entryId) ?? '',
        changedAt: entry.changedAt?.toISOString() ?? null,
        changedBy: names.get(entry.changedBy ?? '') ?? '',
        usedIn: reportsUsing(readings, entry),
      }
    })
    .toSorted(byFormOrder)
}

/** The reports in which what an entry says is used: its own, and those of entries that follow it or that it follows. */
export function reportsUsing(readings: Readings, entry: FilledEntry): string[] {
  const { assignments, entries } = readings
  const source = entry.takenFromEntryId ?? entry.entryId
  const saying = entries.filter((e) => e.entryId === source || e.takenFromEntryId === source)
  const using = assignments.filter((a) => entriesOf(readings, a).some((e) => saying.includes(e)))
  return [...new Set(using.map((a) => a.about))]
}

async function findReport(tx: Tx, assignmentId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('report')
    .select('id')
    .where('assignmentId', '=', assignmentId)
    .where('kind', '=', 'unit')
    .executeTakeFirst()
  return row?.id ?? null
}

async function findContact(tx: Tx, unitId: string, evaluationId: string): Promise<AssignmentView['contact']> {
  const contact = await tx
    .selectFrom('contact')
    .select(['name', 'phone', 'mobile'])
    .where('unitId', '=', unitId)
    .where('evaluationId', '=', evaluationId)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return contact ? { name: contact.name, phone: contact.phone || contact.mobile } : null
}

/** What a person left of the report that was last brought in; null where nothing was. */
async function findUntaken(tx: Tx, assignmentId: string): Promise<AssignmentView['untaken']> {
  const row = await tx
    .selectFrom('intake')
    .innerJoin('file', 'file.id', 'intake.fileId')
    .select(['intake.id', 'intake.taken', 'intake.placed', 'intake.parsed', 'file.name'])
    .where('intake.subjectId', '=', assignmentId)
    .where('intake.state', '=', 'confirmed')
    .orderBy('intake.endedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row?.parsed.kind !== 'workbook') return null
  const { changes, left = [] } = row.parsed
  const untaken = row.taken ? changes.length - row.taken.length : 0
  const count = untaken + left.length - (row.placed ?? []).length
  return count > 0 ? { intakeId: row.id, fileName: row.name, count } : null
}
