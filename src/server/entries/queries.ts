/** One entry as its form shows it. */

import type { EntryView } from '#contract/entries.ts'
import { askedPeriods } from '#domain/entries/entry.ts'
import { lockOf } from '#domain/entries/lock.ts'
import type { Answers, Form } from '#domain/forms/form.ts'
import type { Actor } from '#domain/people/role.ts'
import { parsePeriod } from '#domain/periods/period.ts'
import { itemColumns } from '#domain/plans/item-columns.ts'
import { namedUnits } from '#domain/plans/responsibility.ts'
import { Refusal } from '#domain/refusal.ts'
import { reportsUsing } from '../assignments/queries.ts'
import { type FilledEntry, formOf, type Readings, readAssignments } from '../assignments/readings.ts'
import { readSteps, returnedReasons } from '../assignments/rounds.ts'
import type { Tx } from '../db.ts'
import { namesOf } from '../people/queries.ts'
import { standingItems, standingResponsibilities } from '../plans/standing.ts'
import { findingView } from '../values/views.ts'
import { sharedOf } from './aligned.ts'
import { doubtsOfEntries } from './doubts.ts'
import { type EntryReadings, findEntry, unitOfEntry } from './find.ts'

export async function getEntry(
  tx: Tx,
  { actor, id, today }: { actor: Actor; id: string; today: string },
): Promise<EntryView> {
  const readings = await readAssignments(tx, [await unitOfEntry(tx, id)])
  const read = findEntry(readings, id, today)
  const { entry, assignment } = read
  const { form } = formOf(readings, entry)
  const history = await readHistory(tx, id)
  const lock = lockOf(assignment, actor, today)
  return {
    entryId: id,
    assignmentId: assignment.id,
    unit: assignment.unit,
    unitId: entry.unitId,
    item: entry.itemId === null ? null : await itemFacts(tx, entry.itemId),
    form: toFormView(form),
    ownForm: ownFormOf(readings, entry),
    version: entry.version,
    answers: askedAnswers(form, entry.answers),
    asOf: entry.asOf,
    finishOn: entry.finishOn,
    values: entry.values.map(({ id: _, itemId: __, explanation = '', ...value }) => ({
      ...value,
      explanation,
    })),
    doubts: await doubtsOf(tx, { readings, entry, today }),
    periods: periodsOf(form, today),
    writable: lock === null,
    locked: lock ?? '',
    returned: await returnOf(tx, read),
    usedIn: reportsUsing(readings, entry),
    ...(await sharedOf(tx, readings, entry)),
    isMain: entry.isMain,
    changedAt: entry.changedAt?.toISOString() ?? null,
    changedBy: history[0]?.by ?? '',
    history,
  }
}

/** What the guards find doubtful about the figures as they stand. */
async function doubtsOf(
  tx: Tx,
  { readings, entry, today }: { readings: Readings; entry: FilledEntry; today: string },
): Promise<EntryView['doubts']> {
  const doubts = await doubtsOfEntries(tx, { readings, entries: [entry], today })
  return doubts.map(({ doubt, period, wantsSentence }) => ({ ...findingView(doubt), period, wantsSentence }))
}

function ownFormOf({ ownForms }: Readings, { itemId }: FilledEntry): EntryView['ownForm'] {
  const own = ownForms.get(itemId ?? '')
  return own ? { method: own.method, reason: own.reason } : null
}

/** What was answered under another form and is asked no more stays in its version. */
const askedAnswers = (form: Form, answers: Answers): EntryView['answers'] =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => form.fields.some((f) => f.key === key)))

const toFormView = (form: Form): EntryView['form'] => ({
  subject: form.subject,
  periods: [...form.periods],
  expectedPeriod: form.expectedPeriod,
  fields: form.fields.map((field) => ({ ...field, choices: [...field.choices] })),
})

/** Each asked period with its last day; until that day is over a figure of it is an estimate. */
const periodsOf = (form: Form, today: string): EntryView['periods'] =>
  askedPeriods(form).map((period) => {
    const parsed = parsePeriod(period)
    if (!parsed) throw new Error(`a form asks for ${period}`)
    return { period, lastDay: parsed.lastDay, estimate: parsed.lastDay > today }
  })

async function itemFacts(tx: Tx, itemId: string): Promise<EntryView['item']> {
  const [item] = await standingItems(tx, { itemIds: [itemId] })
  if (!item) throw new Refusal('not-found')
  const units = await standingResponsibilities(tx, { itemIds: [itemId] })
  const { name, field, unit, nature, base, target, more } = itemColumns(item.content)
  return {
    id: itemId,
    number: item.number,
    name,
    field,
    unit,
    nature: nature ?? '',
    base,
    target,
    leads: namedUnits(units, 'lead'),
    supporters: namedUnits(units, 'support'),
    more,
  }
}

/** The newest fifty versions. */
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
  const reason = (await returnedReasons(tx, assignment)).get(entry.entryId)
  if (reason === undefined) return null
  const step = (await readSteps(tx, assignment.caseId)).at(-1)
  return step ? { reason, by: step.by, at: step.takenAt.toISOString() } : null
}
