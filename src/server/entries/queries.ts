/** One entry as its form shows it. */

import type { EntryView } from '#contract/entries.ts'
import { askedPeriods } from '#domain/entries/entry.ts'
import { type Actor, hasRole, hasRoleIn } from '#domain/people/role.ts'
import { parsePeriod } from '#domain/periods/period.ts'
import { openStates } from '#domain/processes/submission.ts'
import { Refusal } from '#domain/refusal.ts'
import { usedIn } from '../assignments/queries.ts'
import { getRounds } from '../assignments/rounds.ts'
import {
  type AssignmentRow,
  entriesOf,
  type Readings,
  readAssignments,
  subjectOf,
  submissionState,
} from '../assignments/summaries.ts'
import type { Tx } from '../db.ts'
import { getForm } from '../evaluations/queries.ts'
import { namesOf } from '../people/queries.ts'
import { shownContent } from '../plans/queries.ts'
import type { CurrentEntry } from './current.ts'

export interface EntryReadings {
  readonly readings: Readings
  readonly entry: CurrentEntry
  /** The filing that decides whether the entry may be written: an open one before a closed one. */
  readonly assignment: AssignmentRow
}

const isOpen = (row: AssignmentRow): boolean => openStates.includes(submissionState(row.state))

export async function readEntry(tx: Tx, id: string): Promise<EntryReadings> {
  const owner = await tx.selectFrom('entry').select('unitId').where('id', '=', id).executeTakeFirst()
  if (!owner) throw new Refusal('not-found')
  const readings = await readAssignments(tx, [owner.unitId])
  const entry = readings.entries.find((e) => e.entryId === id)
  const holding = readings.assignments.filter((a) => entriesOf(readings, a).some((e) => e.entryId === id))
  const assignment = holding.find(isOpen) ?? holding.at(-1)
  if (!entry || !assignment) throw new Refusal('not-found')
  return { readings, entry, assignment }
}

/** '' where the actor may write; else the filing's state, or who else it belongs to. */
export function lockOf({ assignment }: EntryReadings, actor: Actor): string {
  if (!isOpen(assignment)) return assignment.state
  const isWriter = hasRole(actor, 'coordinator') || hasRoleIn(actor, assignment.unitId, 'contact', 'reporter')
  return isWriter ? '' : 'not-writer'
}

export async function getEntry(
  tx: Tx,
  { actor, id, today }: { actor: Actor; id: string; today: string },
): Promise<EntryView> {
  const read = await readEntry(tx, id)
  const { readings, entry, assignment } = read
  const { form } = getForm(readings.forms, subjectOf(readings, entry))
  const history = await readHistory(tx, id)
  const locked = lockOf(read, actor)
  const values = readings.values.filter((v) => v.itemId === entry.itemId)
  return {
    entryId: id,
    assignmentId: assignment.id,
    unit: assignment.unit,
    item: entry.itemId === null ? null : await itemFacts(tx, entry.itemId),
    form: toFormView(form),
    version: entry.version,
    answers: { ...entry.answers },
    asOf: entry.asOf,
    values: values.map(({ period, number, grade, asOf, source }) => ({
      period,
      number,
      grade,
      asOf,
      source,
    })),
    periods: askedPeriods(form).map((period) => {
      const day = parsePeriod(period)?.lastDay ?? today
      return { period, lastDay: day, estimate: day > today }
    }),
    writable: locked === '',
    locked,
    returned: await returnOf(tx, read),
    usedIn: usedIn(readings, entry.itemId),
    changedAt: entry.changedAt?.toISOString() ?? null,
    changedBy: history.at(0)?.by ?? '',
    history,
  }
}

const toFormView = (form: ReturnType<typeof getForm>['form']): EntryView['form'] => ({
  subject: form.subject,
  periods: [...form.periods],
  expectedPeriod: form.expectedPeriod,
  fields: form.fields.map((field) => ({ ...field, choices: [...field.choices] })),
})

async function itemFacts(tx: Tx, itemId: string): Promise<EntryView['item']> {
  const version = await tx
    .selectFrom('itemVersion')
    .select(['number', 'content'])
    .where('itemId', '=', itemId)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (!version) throw new Refusal('not-found')
  const units = await tx
    .selectFrom('responsibility')
    .select(['name', 'role', 'viaGroup'])
    .where('itemId', '=', itemId)
    .orderBy('position')
    .execute()
  const named = (role: 'lead' | 'support') => [
    ...new Set(units.filter((u) => u.role === role).map((u) => u.viaGroup || u.name)),
  ]
  const { name, field, unit, nature, base, target, more } = shownContent(version.content)
  return {
    id: itemId,
    number: version.number,
    name,
    field,
    unit,
    nature: nature ?? '',
    base,
    target,
    leads: named('lead'),
    supporters: named('support'),
    more,
  }
}

async function readHistory(tx: Tx, entryId: string): Promise<EntryView['history']> {
  const rows = await tx
    .selectFrom('entryVersion')
    .select(['version', 'createdAt', 'createdBy', 'via'])
    .where('entryId', '=', entryId)
    .orderBy('version', 'desc')
    .limit(50)
    .execute()
  const names = await namesOf(
    tx,
    rows.map((r) => r.createdBy),
  )
  return rows.map((r) => ({
    version: r.version,
    at: r.createdAt.toISOString(),
    by: names.get(r.createdBy ?? '') ?? '',
    via: r.via,
  }))
}

/** The reason pinned to the entry, while the filing stands returned. */
async function returnOf(tx: Tx, { entry, assignment }: EntryReadings): Promise<EntryView['returned']> {
  const { rounds, returned } = await getRounds(tx, assignment)
  const reason = returned.get(entry.entryId)
  const step = rounds.at(-1)?.steps.at(-1)
  return reason === undefined || !step ? null : { reason, by: step.by, at: step.at }
}
