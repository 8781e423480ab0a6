/** A unit's form as a workbook: what goes out, and what a returned file would change before it does. */

import type { IntakeView } from '#contract/plans.ts'
import type { GridFile } from '#domain/grids/grid.ts'
import type { Actor } from '#domain/people/role.ts'
import type { ItemContent } from '#domain/plans/item.ts'
import { Refusal } from '#domain/refusal.ts'
import { readUnitWorkbook } from '#domain/workbooks/read-unit-workbook.ts'
import type { EntryReading, UnitWorkbook, WorkbookEntry } from '#domain/workbooks/workbook.ts'
import type { Trail, Tx } from '../db.ts'
import { saveEntry } from '../entries/save.ts'
import { getForm } from '../evaluations/queries.ts'
import { type IntakeRow, intakeView } from '../intakes/queries.ts'
import { getAssignmentRow } from './queries.ts'
import { type AssignmentRow, entriesOf, type Readings, subjectOf } from './summaries.ts'

type Change = IntakeView['changes'][number]

/** What an intake of a workbook keeps: the changed entries with the version each was laid beside. */
interface KeptWorkbook {
  readonly entries: readonly (EntryReading & { readonly version: number })[]
  readonly changes: readonly Change[]
}

export async function workbookOf(tx: Tx, assignmentId: string): Promise<UnitWorkbook> {
  const { readings, row } = await getAssignmentRow(tx, assignmentId)
  const entries = entriesOf(readings, row)
  const subjects = new Set(entries.map((e) => subjectOf(readings, e)))
  const forms = [...subjects].map((subject) => getForm(readings.forms, subject))
  return {
    // Forms are numbered with the evaluation; its newest stand in the file.
    formKey: { id: readings.evaluation.id, version: 1 },
    unitId: row.unitId,
    unitName: row.unit,
    assignmentId,
    forms: forms.map((f) => f.form),
    entries: await workbookEntries(tx, readings, row),
  }
}

async function workbookEntries(tx: Tx, readings: Readings, row: AssignmentRow): Promise<WorkbookEntry[]> {
  const entries = entriesOf(readings, row)
  const itemIds = entries.flatMap((e) => (e.itemId === null ? [] : [e.itemId]))
  const versions =
    itemIds.length === 0
      ? []
      : await tx
          .selectFrom('itemVersion')
          .select(['itemId', 'number', 'name', 'content'])
          .where('itemId', 'in', itemIds)
          .orderBy('id')
          .execute()
  const order = ['indicator', 'task', 'project', 'unit']
  return entries
    .map((entry) => {
      const version = versions.findLast((v) => v.itemId === entry.itemId)
      return {
        entryId: entry.entryId,
        subject: subjectOf(readings, entry),
        version: entry.version,
        number: version?.number ?? 0,
        name: version?.name ?? row.unit,
        ...measured(version?.content),
        lead: row.unit,
        asOf: entry.asOf,
        answers: entry.answers,
        values: readings.values
          .filter((v) => v.itemId === entry.itemId)
          .map(({ period, number, grade, asOf, source }) => ({ period, number, grade, asOf, source })),
      }
    })
    .toSorted((a, b) => order.indexOf(a.subject) - order.indexOf(b.subject) || a.number - b.number)
}

/** Unit of measure and target of what is measured: an indicator's own, a project's investment. */
function measured(content: ItemContent | undefined): { measure: string; target: string } {
  if (content?.kind === 'indicator') return { measure: content.unit, target: content.target.text }
  if (content?.kind === 'project')
    return { measure: content.investmentUnit, target: content.investment ?? '' }
  return { measure: '', target: '' }
}

/** Lays a returned file beside what stands. Nothing is changed by it. */
export function layBeside(file: GridFile, workbook: UnitWorkbook, today: string) {
  const { entries, changes, findings } = readUnitWorkbook(file, { ...workbook, today })
  const changed = entries.filter((e) => e.changed)
  const kept: KeptWorkbook = {
    entries: changed.map((e) => ({ ...e, version: standing(workbook, e).version })),
    changes: changes.map(({ entryId, row, column, before, after }) => ({
      entryId,
      name: row,
      field: column,
      before,
      after,
    })),
  }
  return { kept, findings }
}

function standing(workbook: UnitWorkbook, { entryId }: EntryReading): WorkbookEntry {
  const entry = workbook.entries.find((e) => e.entryId === entryId)
  if (!entry) throw new Refusal('not-found')
  return entry
}

// What this program itself stored in `parsed` a moment ago.
const keptOf = (intake: IntakeRow): KeptWorkbook => intake.parsed as KeptWorkbook

export const workbookView = (intake: IntakeRow): IntakeView => ({
  ...intakeView(intake),
  items: [],
  changes: keptOf(intake).changes.map((c) => ({ ...c })),
})

/** Saves every changed entry, or none: one that was changed since the upload refuses the whole file. */
export async function confirmWorkbook(
  tx: Tx,
  trail: Trail,
  { actor, intake, at }: { actor: Actor; intake: IntakeRow; at: Date },
): Promise<void> {
  for (const { entryId, version, answers, asOf, values } of keptOf(intake).entries) {
    const said = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== ''))
    await saveEntry(tx, trail, {
      actor,
      wanted: {
        entryId,
        basedOn: version,
        answers: said,
        asOf,
        values: values.map(({ changed: _, ...value }) => value),
        via: 'workbook',
        at,
      },
    })
  }
}
