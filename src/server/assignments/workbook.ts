/** A unit's form as a workbook: what goes out, and what a returned file would change before it does. */

import type { IntakeView } from '#contract/intakes.ts'
import type { UnitWorkbookView } from '#documents/forms/view.ts'
import { ownTextsOf } from '#documents/word-forms/form-texts.ts'
import { type Answers, byFormOrder } from '#domain/forms/form.ts'
import { type GridFile, isSheets } from '#domain/grids/grid.ts'
import type { Actor } from '#domain/people/role.ts'
import { itemMeasure } from '#domain/plans/item-columns.ts'
import { Refusal } from '#domain/refusal.ts'
import type { FrameSection } from '#domain/reports/frame.ts'
import { type OfferedText, offeredKey, withChosen } from '#domain/word-forms/chosen-texts.ts'
import { type OpenText, offeredWith, type Placing } from '#domain/word-forms/left-sections.ts'
import { readUnitWordForm, type WordFormReading } from '#domain/word-forms/read-unit-word-form.ts'
import { readUnitWorkbook } from '#domain/workbooks/read-unit-workbook.ts'
import type {
  EntryReading,
  UnitWorkbook,
  UnitWorkbookExpectation,
  WorkbookEntry,
  WorkbookValue,
} from '#domain/workbooks/workbook.ts'
import { takeTurn } from '../database/turn.ts'
import type { Tx } from '../db.ts'
import { refuseLocked } from '../entries/find.ts'
import { saveEntries } from '../entries/save.ts'
import { unpublished } from '../entries/values.ts'
import { keepOpenOf } from '../evaluations/end.ts'
import { getForm } from '../evaluations/queries.ts'
import { type IntakeRow, intakeView } from '../intakes/queries.ts'
import type { DoubtedFigure, ParsedWorkbook, StoredOpenText } from '../intakes/tables.ts'
import { standingItems } from '../plans/standing.ts'
import { getTenant, todayOf } from '../tenants/queries.ts'
import { doubtsAbout, readSurroundings } from '../values/guarding.ts'
import { findingView } from '../values/views.ts'
import { withPlaced } from './placed-sections.ts'
import {
  type AssignmentRow,
  entriesOf,
  type FilledEntry,
  formOf,
  getAssignmentRow,
  type Readings,
} from './readings.ts'

/** The unit's form with all that stands in it. */
export async function workbookOf(tx: Tx, assignmentId: string): Promise<UnitWorkbook> {
  const { readings, row } = await getAssignmentRow(tx, assignmentId)
  const subjects = new Set(entriesOf(readings, row).map(({ subject }) => subject))
  return {
    // Forms are numbered with the evaluation; its newest stand in the file.
    formKey: { id: readings.evaluation.id, version: 1 },
    unitId: row.unitId,
    unitName: row.unit,
    assignmentId,
    forms: [...subjects].map((subject) => ({ ...getForm(readings.forms, subject).form, subject })),
    entries: await workbookEntries(tx, readings, row),
  }
}

/** What a unit's form is written from, and the frame of its report: a report may come back in the form's place. */
export interface FormView extends UnitWorkbookView, Pick<UnitWorkbookExpectation, 'doubts'> {
  readonly frame: readonly FrameSection[]
}

/** The workbook with what its first sheet says of it. */
export async function formView(tx: Tx, assignmentId: string, now: Date): Promise<FormView> {
  const { readings, row } = await getAssignmentRow(tx, assignmentId)
  const { name, cutOffs } = readings.evaluation
  const today = await todayOf(tx, now)
  const entries = entriesOf(readings, row)
  return {
    ...(await workbookOf(tx, assignmentId)),
    example: (await getTenant(tx)).example,
    evaluationName: name,
    trackName: row.about,
    cutOffs,
    frame: row.track.frame ?? readings.evaluation.frame,
    preparedOn: today,
    doubts: await doubtsOfForm(tx, entries, today),
  }
}

/** The guards, with all they look at read once: asked for every figure a returned file would enter. */
async function doubtsOfForm(tx: Tx, entries: readonly FilledEntry[], today: string) {
  const main = entries.filter(({ isMain }) => isMain)
  const itemIds = main.flatMap(({ itemId }) => itemId ?? [])
  const surroundings = await readSurroundings(tx, { itemIds, today })
  return (entryId: string, { period, number, grade, asOf, source, explanation = '' }: WorkbookValue) => {
    const itemId = main.find((entry) => entry.entryId === entryId)?.itemId ?? null
    if (itemId === null) return []
    const figure = { ...unpublished, period, number, grade, asOf, source, explanation }
    return doubtsAbout(surroundings, { ...figure, itemId, unit: null, origin: 'entry' })
  }
}

async function workbookEntries(tx: Tx, readings: Readings, row: AssignmentRow): Promise<WorkbookEntry[]> {
  const entries = entriesOf(readings, row)
  const items = await standingItems(tx, { itemIds: entries.flatMap((e) => e.itemId ?? []) })
  return entries
    .map(({ entryId, itemId, subject, version, asOf, answers, values }) => {
      const item = items.find((i) => i.itemId === itemId)
      return {
        entryId,
        subject,
        version,
        number: item?.number ?? 0,
        name: item?.content.name ?? row.unit,
        ...(item ? itemMeasure(item.content) : { measure: '', target: '' }),
        lead: row.unit,
        formVersion: formOf(readings, { subject, itemId }).id,
        ownForm: readings.ownForms.get(itemId ?? '')?.form ?? null,
        asOf,
        answers,
        values: values.map(({ id: _, itemId: __, ...value }) => value),
      }
    })
    .toSorted(byFormOrder)
}

/** Lays a returned file beside what stands. Nothing is changed by it. */
export function layBeside(file: GridFile, workbook: FormView) {
  const expected = { ...workbook, today: workbook.preparedOn }
  const {
    entries,
    changes,
    matches,
    findings,
    isFree = false,
    left = [],
    open = [],
    matched = [],
  }: WordFormReading = isSheets(file.kind)
    ? readUnitWorkbook(file, expected)
    : readUnitWordForm(file, { ...expected, ownTexts: ownTextsOf(workbook) })
  const changed = entries.filter((e) => e.changed)
  const parsed: ParsedWorkbook = {
    kind: 'workbook',
    entries: changed.map((e) => {
      const entry = standing(workbook, e)
      const { version, formVersion } = entry
      return { ...e, answers: askedAnswers(workbook, entry, e.answers), version, formVersion }
    }),
    matches: matches.map(({ place, found, row }) => ({ place: { ...place }, found, row })),
    changes: changes.map(({ entryId, slotKey, row, column, before, after }) => ({
      ...{ entryId, slotKey, name: row, field: column, before, after },
      heading: isFree ? (matches.find((match) => match.row === row)?.found ?? '') : '',
    })),
    ...(isFree
      ? {
          ...{ isFree, left, open: open.map((text) => laidBesideVersion(workbook, text)) },
          matched: matched
            .filter(({ text }) => changes.some((change) => offeredKey(change) === offeredKey(text)))
            .map(({ section, text }) => ({ section, text: laidBesideVersion(workbook, text) })),
        }
      : {}),
    doubted: changed.flatMap((reading) => doubtedFigures(workbook, reading)),
  }
  return { parsed, findings }
}

const laidBesideVersion = (workbook: UnitWorkbook, text: OpenText): StoredOpenText => {
  const { version, formVersion } = standing(workbook, text)
  return { ...text, version, formVersion }
}

/** Figures that the file brings and that want a sentence. */
const doubtedFigures = (workbook: FormView, { entryId, values }: EntryReading): DoubtedFigure[] =>
  values
    .filter(({ changed }) => changed)
    .flatMap((value) => {
      const doubts = (workbook.doubts?.(entryId, value) ?? []).filter(
        ({ severity }) => severity === 'warning',
      )
      if (doubts.length === 0) return []
      const { name } = standing(workbook, { entryId })
      const { period, number } = value
      return [{ entryId, name, period, number, doubts: doubts.map(findingView) }]
    })

/** What is no longer asked stays with the version it was said in. */
function askedAnswers(
  { forms }: UnitWorkbook,
  { ownForm, subject }: WorkbookEntry,
  answers: Answers,
): Answers {
  const { fields } = ownForm ?? forms.find((form) => form.subject === subject) ?? { fields: [] }
  return Object.fromEntries(Object.entries(answers).filter(([key]) => fields.some((f) => f.key === key)))
}

function standing(workbook: UnitWorkbook, { entryId }: Pick<EntryReading, 'entryId'>): WorkbookEntry {
  const entry = workbook.entries.find((e) => e.entryId === entryId)
  if (!entry) throw new Refusal('not-found')
  return entry
}

export const workbookView = (
  intake: IntakeRow,
  { changes, matches = [], doubted = [], isFree = false, left = [], open = [], matched = [] }: ParsedWorkbook,
): IntakeView => ({
  ...intakeView(intake),
  items: [],
  chooses: isFree,
  changes: changes.map(({ slotKey = '', heading = '', ...change }, at) => {
    const key = slotKey === '' ? `${change.entryId} ${at}` : offeredKey({ ...change, slotKey })
    return { ...change, key, heading, taken: intake.taken?.includes(key) ?? true }
  }),
  sections: [
    ...left.map((section) => ({ section, change: null })),
    ...matched.map(({ section, text }) => ({ section, change: offeredKey(text) })),
  ].map(({ section: { key, heading, text }, change }) => ({
    ...{ key, heading, text, change },
    placed: intake.placed?.find(({ section }) => section === key)?.target ?? null,
  })),
  targets: [...open, ...matched.map(({ text }) => text)].map(
    ({ entryId, slotKey, version: _, formVersion: __, ...text }) => ({
      ...text,
      key: offeredKey({ entryId, slotKey }),
    }),
  ),
  matches: [...matches],
  doubted: [...doubted],
})

interface Confirmed {
  readonly assignmentId: string
  readonly parsed: ParsedWorkbook
  /** Keys of the texts that are taken of a report in the unit's own words; null: everything. */
  readonly take: readonly string[] | null
  /** Sections of such a report that a person put to texts. */
  readonly place: readonly Placing[]
  /** Sentences to doubtful figures, written beside the preview. */
  readonly explanations: readonly {
    readonly entryId: string
    readonly period: string
    readonly text: string
  }[]
  readonly at: Date
}

/** A form is taken whole or not at all. */
const offeredIn = ({ isFree, changes }: ParsedWorkbook): OfferedText[] =>
  isFree ? changes.map(({ slotKey = '', ...change }) => ({ ...change, slotKey })) : []

/** Of what the report offers a person may take nothing, where he placed sections himself. */
async function takenEntries(
  tx: Tx,
  { assignmentId, parsed, take, place }: Pick<Confirmed, 'assignmentId' | 'parsed' | 'take' | 'place'>,
): Promise<ParsedWorkbook['entries']> {
  if (!take && place.length === 0) return parsed.entries
  const takesNone = take?.length === 0 && place.length > 0
  const chosen = takesNone ? [] : take ? withChosen(parsed.entries, offeredIn(parsed), take) : parsed.entries
  const { left = [], open = [], matched = [] } = parsed
  if (place.length === 0) return chosen
  const workbook = await workbookOf(tx, assignmentId)
  const offered = offeredWith({ left, open }, matched, take ?? matched.map(({ text }) => offeredKey(text)))
  return withPlaced(chosen, { ...offered, placed: place }, (entryId) => {
    const entry = standing(workbook, { entryId })
    return { ...entry, answers: askedAnswers(workbook, entry, entry.answers) }
  })
}

/** Saves every changed entry, or none: one that was changed since the upload refuses the whole file. */
export async function confirmWorkbook(
  tx: Tx,
  actor: Actor,
  { assignmentId, parsed, take, place, explanations, at }: Confirmed,
): Promise<void> {
  const entries = await takenEntries(tx, { assignmentId, parsed, take, place })
  const wanted = entries.map(({ entryId, version, formVersion, answers, asOf, values }) => ({
    entryId,
    ...(formVersion === undefined ? {} : { formVersion }),
    basedOn: version,
    answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== '')),
    asOf,
    values: values.map(({ changed, ...value }) => {
      const said = explanations.find((one) => one.entryId === entryId && one.period === value.period)
      return changed && said ? { ...value, explanation: said.text } : value
    }),
    via: 'workbook' as const,
    at,
  }))
  const { row } = await getAssignmentRow(tx, assignmentId)
  // As saving does: the unit's turn first. That the evaluation is closed says more than that the filing is locked.
  await takeTurn(tx, row.unitId)
  await keepOpenOf(tx, 'assignment', assignmentId)
  // An entry that another filing keeps open is not written by the file of one that has left.
  refuseLocked(row, actor, await todayOf(tx, at))
  await saveEntries(tx, actor, { unitId: row.unitId, wanted })
}
