/** One assignment as its page shows it: entries, rounds, and what this reader may do. */

import type { AssignmentView } from '#contract/assignments.ts'
import { missingCount } from '#domain/entries/entry.ts'
import { type Actor, hasRole, hasRoleIn } from '#domain/people/role.ts'
import { actionsFor, type ProcessFacts } from '#domain/processes/process.ts'
import { openStates, type SubmissionAction, submissionProcess } from '#domain/processes/submission.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../db.ts'
import { getForm } from '../evaluations/queries.ts'
import { namesOf } from '../people/queries.ts'
import { getRounds, ownsFiling } from './rounds.ts'
import {
  type AssignmentRow,
  entriesOf,
  type Now,
  type Readings,
  readAssignments,
  stateOf,
  subjectOf,
  submissionState,
  summariesOf,
} from './summaries.ts'

/** The assignment with everything its unit's assignments share. */
export async function getAssignmentRow(
  tx: Tx,
  id: string,
): Promise<{ readings: Readings; row: AssignmentRow }> {
  const owner = await tx.selectFrom('assignment').select('unitId').where('id', '=', id).executeTakeFirst()
  if (!owner) throw new Refusal('not-found')
  const readings = await readAssignments(tx, [owner.unitId])
  const row = readings.assignments.find((a) => a.id === id)
  if (!row) throw new Refusal('not-found')
  return { readings, row }
}

export async function processFacts(tx: Tx, actor: Actor, row: AssignmentRow): Promise<ProcessFacts> {
  return {
    roles: actor.memberships.map((m) => m.role),
    rolesInUnit: actor.memberships.filter((m) => m.unitId === row.unitId).map((m) => m.role),
    ownFiling: await ownsFiling(tx, row.caseId, actor.personId),
    innerSteps: row.innerSteps,
  }
}

export async function getAssignment(
  tx: Tx,
  { actor, id, now }: { actor: Actor; id: string; now: Now },
): Promise<AssignmentView> {
  const { readings, row } = await getAssignmentRow(tx, id)
  const summary = (await summariesOf(tx, readings, now)).find((s) => s.id === id)
  if (!summary) throw new Refusal('not-found')
  const facts = await processFacts(tx, actor, row)
  const actions = actionsFor(submissionProcess, row.state, facts)
  const rounds = await getRounds(tx, row)
  const inUnit = hasRoleIn(actor, row.unitId, 'contact', 'reporter')
  const track = readings.tracks.find((t) => t.id === row.trackId)
  return {
    summary,
    reportName: track?.reportName ?? '',
    innerSteps: row.innerSteps,
    version: row.caseVersion,
    actions,
    writable: openStates.includes(submissionState(row.state)) && (inUnit || hasRole(actor, 'coordinator')),
    forUnit: !inUnit && hasRole(actor, 'coordinator'),
    entries: await entrySummaries(tx, { readings, row, returned: rounds.returned }),
    rounds: rounds.rounds,
    told: await toldBy(tx, { row, readings, actions }),
    contact: await findContact(tx, row.unitId, readings.evaluation.id),
  }
}

async function entrySummaries(
  tx: Tx,
  { readings, row, returned }: { readings: Readings; row: AssignmentRow; returned: Map<string, string> },
): Promise<AssignmentView['entries']> {
  const entries = entriesOf(readings, row)
  const itemIds = entries.map((e) => e.itemId).filter((id) => id !== null)
  const versions =
    itemIds.length === 0
      ? []
      : await tx
          .selectFrom('itemVersion')
          .select(['itemId', 'number', 'name', 'content'])
          .where('itemId', 'in', itemIds)
          .orderBy('planVersionId')
          .execute()
  const names = await namesOf(
    tx,
    entries.map((e) => e.changedBy),
  )
  const order = ['indicator', 'task', 'project', 'unit']
  return entries
    .map((entry) => {
      const subject = subjectOf(readings, entry)
      const version = versions.findLast((v) => v.itemId === entry.itemId)
      const { form } = getForm(readings.forms, subject)
      const periods = readings.values.filter((v) => v.itemId === entry.itemId).map((v) => v.period)
      return {
        entryId: entry.entryId,
        itemId: entry.itemId,
        subject,
        number: version?.number ?? 0,
        name: version?.name ?? '',
        field: version?.content.field ?? '',
        state: stateOf(readings, entry),
        missing: missingCount(form, { answers: entry.answers, periods }),
        returnedReason: returned.get(entry.entryId) ?? '',
        changedAt: entry.changedAt?.toISOString() ?? null,
        changedBy: names.get(entry.changedBy ?? '') ?? '',
        usedIn: usedIn(readings, entry.itemId),
      }
    })
    .toSorted((a, b) => order.indexOf(a.subject) - order.indexOf(b.subject) || a.number - b.number)
}

/** The reports, by track, in which an item's entry is used; the unit's own texts serve all of its reports. */
export function usedIn(readings: Readings, itemId: string | null): string[] {
  const planId = readings.items.find((i) => i.id === itemId)?.planId
  const serving = readings.tracks.filter((t) =>
    planId === undefined ? readings.assignments.some((a) => a.trackId === t.id) : t.planIds.includes(planId),
  )
  return serving.map((t) => t.name)
}

/** Who is told by each action on offer: the next in the unit, the coordinators, or the unit's own people. */
async function toldBy(
  tx: Tx,
  { row, readings, actions }: { row: AssignmentRow; readings: Readings; actions: SubmissionAction[] },
): Promise<Record<string, string[]>> {
  const people = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .select(['person.name', 'membership.role', 'membership.unitId', 'unit.name as unit'])
    .where('membership.unitId', 'in', [row.unitId, readings.evaluation.coordinatorUnitId])
    .execute()
  const inUnit = (...roles: string[]) =>
    people.filter((p) => p.unitId === row.unitId && roles.includes(p.role)).map((p) => `${p.unit} ${p.name}`)
  const coordinators = people.filter((p) => p.role === 'coordinator').map((p) => `${p.unit} ${p.name}`)
  const told: Record<SubmissionAction, string[]> = {
    submit: row.innerSteps > 0 ? inUnit('unit_head') : coordinators,
    approve: coordinators,
    send_back: inUnit('contact', 'reporter'),
    withdraw: inUnit('unit_head'),
    file_for: inUnit('contact', 'unit_head'),
    accept: inUnit('contact', 'reporter', 'unit_head'),
    return: inUnit('contact', 'reporter', 'unit_head'),
  }
  return Object.fromEntries(actions.map((action) => [action, [...new Set(told[action])]]))
}

async function findContact(tx: Tx, unitId: string, evaluationId: string) {
  const contact = await tx
    .selectFrom('contact')
    .select(['name', 'phone', 'mobile'])
    .where('unitId', '=', unitId)
    .where('evaluationId', '=', evaluationId)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return contact ? { name: contact.name, phone: contact.phone || contact.mobile } : null
}
