/** What units owe, read at once: their assignments with state, track and the entries they are filled with. */

import { entryState } from '#domain/entries/entry.ts'
import { toSubmissionState } from '#domain/processes/submission.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Value } from '#domain/values/value.ts'
import type { Tx } from '../db.ts'
import { type CurrentEntry, currentEntries, currentValues } from '../entries/current.ts'
import { getEvaluation, getForm, getForms, getTracks, type Track } from '../evaluations/queries.ts'
import { filings } from '../processes/filings.ts'

/** An entry with the figures in use of its item. */
export interface FilledEntry extends CurrentEntry {
  readonly values: readonly Value[]
}

/** The assignments of the evaluation, of some units only where given, in a fixed number of statements. */
export async function readAssignments(tx: Tx, unitIds?: readonly string[]) {
  const evaluation = await getEvaluation(tx)
  const tracks = await getTracks(tx, evaluation.id)
  const forms = await getForms(tx, evaluation.id)
  const assignments = await assignmentRows(tx, tracks, unitIds)
  const entries = await filledEntries(tx, {
    evaluationId: evaluation.id,
    unitIds: [...new Set(assignments.map((a) => a.unitId))],
  })
  return { evaluation, tracks, forms, assignments, entries }
}

export type Readings = Awaited<ReturnType<typeof readAssignments>>
export type AssignmentRow = Readings['assignments'][number]

async function assignmentRows(tx: Tx, tracks: readonly Track[], unitIds?: readonly string[]) {
  const rows = await filings(tx)
    .innerJoin('unit', 'unit.id', 'assignment.unitId')
    .innerJoin('track', 'track.id', 'assignment.trackId')
    .select(['assignment.id', 'assignment.unitId', 'assignment.trackId', 'assignment.innerSteps'])
    .select(['unit.name as unit', 'case.id as caseId', 'case.state', 'case.version as caseVersion'])
    .where(
      'assignment.trackId',
      'in',
      tracks.map((t) => t.id),
    )
    .$if(unitIds !== undefined, (q) => q.where('assignment.unitId', 'in', [...(unitIds ?? [])]))
    .orderBy('unit.position')
    .orderBy('track.position')
    .execute()
  return rows.map(({ trackId, state, ...row }) => {
    const track = tracks.find((t) => t.id === trackId)
    if (!track) throw new Error(`an assignment of no track: ${row.id}`)
    return { ...row, track, state: toSubmissionState(state) }
  })
}

async function filledEntries(
  tx: Tx,
  wanted: { evaluationId: string; unitIds: readonly string[] },
): Promise<FilledEntry[]> {
  const entries = await currentEntries(tx, wanted)
  const values = await currentValues(tx, [...new Set(entries.flatMap((e) => e.itemId ?? []))])
  return entries.map((entry) => ({ ...entry, values: values.filter((v) => v.itemId === entry.itemId) }))
}

/** The assignment with everything its unit's assignments share. */
export async function getAssignmentRow(
  tx: Tx,
  id: string,
): Promise<{ readings: Readings; row: AssignmentRow }> {
  const readings = await readAssignments(tx, [await unitOfAssignment(tx, id)])
  const row = readings.assignments.find((a) => a.id === id)
  if (!row) throw new Refusal('not-found')
  return { readings, row }
}

/** The unit that owes it: all that a permission asks about. */
export async function unitOfAssignment(tx: Tx, id: string): Promise<string> {
  const owner = await tx.selectFrom('assignment').select('unitId').where('id', '=', id).executeTakeFirst()
  if (!owner) throw new Refusal('not-found')
  return owner.unitId
}

/** The entries an assignment is filled with: its track's items that the unit fills in, and the unit's own texts. */
export const entriesOf = (readings: Readings, { unitId, track }: AssignmentRow): FilledEntry[] =>
  readings.entries.filter(
    (e) => e.unitId === unitId && (e.planId === null || track.planIds.includes(e.planId)),
  )

/** The form that asks for an entry. */
export const formOf = (readings: Readings, { subject }: Pick<CurrentEntry, 'subject'>) =>
  getForm(readings.forms, subject)

/** Answers and periods with a figure: what the rules about an entry look at. */
export const contentOf = ({ answers, values }: FilledEntry) => ({
  answers,
  periods: values.map((v) => v.period),
})

/** How far an entry has come. */
export const stateOf = (readings: Readings, entry: FilledEntry) =>
  entryState(formOf(readings, entry).form, contentOf(entry))
