/** Which cell of a unit's workbook holds what: writing and reading follow the same layout, found again by keys. */

import { type Form, type FormSubject, formSubjects, isText } from '../forms/form.ts'
import { heads, nameHeads, type SheetSubject, sheetNames } from './heads.ts'
import { type Slot, shownAs, slotHead, slotKey, slotsOf, storedIn } from './slot.ts'
import type { UnitWorkbook, WorkbookEntry } from './workbook.ts'

export interface LayoutCell {
  readonly column: string
  /** Names the slot within its entry: 'value:2022', 'grade:2022', 'answer:progress', 'asOf'; '' for a fixed cell. */
  readonly slotKey: string
  /** null: a locked cell that only names the row. */
  readonly slot: Slot | null
  /** What stands there now as it is stored: decimal text, a key, a day, a text; '' where nothing. */
  readonly stored: string
  /** The same as a person reads it. */
  readonly shown: string
}

export interface LayoutRow {
  /** Stands in the hidden key column. */
  readonly key: string
  readonly entryId: string
  /** What stands in the row's name cell. */
  readonly name: string
  /** What messages call the row: its name, or its item and what is asked of it. */
  readonly label: string
  readonly number: string
  /** One for each column, in order. */
  readonly cells: readonly LayoutCell[]
}

export interface LayoutColumn {
  /** Stands in the hidden key row. */
  readonly key: string
  /** Upper head over several columns; '' where the head stands alone. */
  readonly group: string
  readonly head: string
  readonly fixed: boolean
}

export interface SheetLayout {
  readonly subject: SheetSubject
  readonly name: string
  readonly columns: readonly LayoutColumn[]
  readonly rows: readonly LayoutRow[]
}

/** Where the key row and the key column of a sheet meet. */
export const cornerKey = (subject: SheetSubject): string => `guiheng:${subject}`
/** Stands in the key column beside both rows of the head. */
export const headKey = 'guiheng:head'
/** Stands in the key column beside the row of totals, which nobody fills in and nobody reads. */
export const totalKey = 'guiheng:total'

/** Whether a sheet asks one thing a row, not one item a row. */
export const isInRows = (subject: SheetSubject): boolean => subject === 'own' || isText(subject)

type Fact = 'number' | 'name' | 'measure' | 'target' | 'lead'

function factsOf({ subject, periods }: Form): Fact[] {
  const facts: Fact[] = ['number', 'name']
  if (periods.length > 0) facts.push('measure')
  if (subject === 'indicator') facts.push('target')
  return [...facts, 'lead']
}

/**
 * The sheets of a workbook, one for each subject with entries, and one for all items with forms of their own.
 * A subject without a form is a fault.
 */
export function sheetLayouts(workbook: UnitWorkbook): SheetLayout[] {
  const standard = workbook.entries.filter(({ ownForm }) => ownForm === null)
  const sheets = formSubjects.flatMap((subject) => {
    const entries = standard.filter((entry) => entry.subject === subject)
    if (entries.length === 0) return []
    const form = workbook.forms.find((f) => f.subject === subject)
    if (!form) throw new Error(`no form for the ${subject} entries of a workbook`)
    return [isText(subject) ? textSheet({ ...form, subject }, entries) : itemSheet(form, entries)]
  })
  return [...sheets, ...ownSheet(workbook.entries)]
}

/** Items stand one to a row, their slots in columns. */
function itemSheet(form: Form, entries: readonly WorkbookEntry[]): SheetLayout {
  const facts = factsOf(form)
  const slots = slotsOf(form)
  const columns = [
    ...facts.map((fact) => fixedColumn(form.subject, fact)),
    ...slots.map((slot) => ({ key: slotKey(slot), ...slotHead(slot, form), fixed: false })),
  ]
  const rows = entries.map((entry) => ({
    key: entry.entryId,
    entryId: entry.entryId,
    name: entry.name,
    label: entry.name,
    number: String(entry.number),
    cells: [
      ...facts.map((fact) => fixedCell(fact, String(entry[fact]))),
      ...slots.map((slot) => slotCell(slot, entry, slotKey(slot))),
    ],
  }))
  return { subject: form.subject, name: sheetNames[form.subject], columns, rows }
}

const answerColumn: LayoutColumn = { key: 'answer', group: '', head: heads.answer, fixed: false }

/** Texts are long: each slot has a row of its own. */
function textSheet(
  form: Form & { readonly subject: 'unit' | 'plan' },
  entries: readonly WorkbookEntry[],
): SheetLayout {
  const { subject } = form
  const columns = [
    fixedColumn(subject, 'number'),
    fixedColumn(subject, 'name'),
    fixedColumn(subject, 'help'),
    answerColumn,
  ]
  const rows = entries.slice(0, 1).flatMap((entry) =>
    slotsOf(form).map((slot, at) => {
      const name = slotHead(slot, form).head
      const number = String(at + 1)
      return {
        key: slotKey(slot),
        entryId: entry.entryId,
        name,
        label: name,
        number,
        cells: [
          fixedCell('number', number),
          fixedCell('name', name),
          fixedCell('help', 'field' in slot ? (slot.field.help?.zh ?? '') : ''),
          slotCell(slot, entry, 'answer'),
        ],
      }
    }),
  )
  return { subject, name: sheetNames[subject], columns, rows }
}

/** Items asked differently from all others: each of their questions has a row of its own. */
function ownSheet(entries: readonly WorkbookEntry[]): SheetLayout[] {
  const rows = entries.flatMap((entry) => {
    const { ownForm } = entry
    return ownForm === null ? [] : slotsOf(ownForm).map((slot, at) => ownRow(entry, ownForm, { slot, at }))
  })
  if (rows.length === 0) return []
  const facts = ['number', 'item', 'name', 'help'] as const
  const columns = [...facts.map((fact) => fixedColumn('own', fact)), answerColumn]
  return [{ subject: 'own', name: sheetNames.own, columns, rows }]
}

function ownRow(entry: WorkbookEntry, form: Form, { slot, at }: { slot: Slot; at: number }): LayoutRow {
  const { group, head } = slotHead(slot, form)
  const name = `${group}${head}`
  const number = `${entry.number}.${at + 1}`
  const help =
    slot.holds === 'number' ? figureHelp(entry) : 'field' in slot ? (slot.field.help?.zh ?? '') : ''
  return {
    key: `${entry.entryId} ${slotKey(slot)}`,
    entryId: entry.entryId,
    name,
    label: `${entry.name}：${name}`,
    number,
    cells: [
      fixedCell('number', number),
      fixedCell('item', entry.name),
      fixedCell('name', name),
      fixedCell('help', help),
      slotCell(slot, entry, 'answer'),
    ],
  }
}

const figureHelp = ({ measure, target }: WorkbookEntry): string =>
  [measure === '' ? '' : `${heads.measure}：${measure}`, target === '' ? '' : `${heads.target}：${target}`]
    .filter(Boolean)
    .join('；')

const fixedColumn = (subject: SheetSubject, fact: Fact | 'help' | 'item'): LayoutColumn => ({
  key: fact,
  group: '',
  head: fact === 'name' ? nameHeads[subject] : heads[fact],
  fixed: true,
})

const fixedCell = (column: string, shown: string): LayoutCell => ({
  column,
  slotKey: '',
  slot: null,
  stored: shown,
  shown,
})

function slotCell(slot: Slot, entry: WorkbookEntry, column: string): LayoutCell {
  const asked: Slot = slot.holds === 'number' ? { ...slot, measure: entry.measure } : slot
  const stored = storedIn(asked, entry)
  return { column, slotKey: slotKey(slot), slot: asked, stored, shown: shownAs(asked, stored) }
}

/** The subjects a workbook's entries have, with the form each is asked by. */
export const formsIn = ({ forms, entries }: UnitWorkbook): readonly Form[] =>
  forms.filter(({ subject }: { readonly subject: FormSubject }) =>
    entries.some((entry) => entry.subject === subject && entry.ownForm === null),
  )
