/** Which cell of a unit's workbook holds what: writing and reading follow the same layout, found again by keys. */

import type { Answers, Field, Form, FormSubject } from '../forms/form.ts'
import { formSubjects, isText } from '../forms/form.ts'
import { gradeWords, heads, nameHeads, periodHead, sheetNames } from './heads.ts'
import type { UnitWorkbook, WorkbookEntry } from './workbook.ts'

/** What an input cell asks for. */
export type Slot =
  | { readonly holds: 'number'; readonly period: string; readonly measure: string }
  | { readonly holds: 'grade'; readonly period: string }
  | { readonly holds: 'choice'; readonly field: Field }
  | { readonly holds: 'text'; readonly field: Field }
  | { readonly holds: 'day' }

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
  readonly name: string
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
  readonly subject: FormSubject
  readonly name: string
  readonly columns: readonly LayoutColumn[]
  readonly rows: readonly LayoutRow[]
}

/** Where the key row and the key column of a sheet meet. */
export const cornerKey = (subject: FormSubject): string => `guiheng:${subject}`
/** Stands in the key column beside both rows of the head. */
export const headKey = 'guiheng:head'

type Fact = 'number' | 'name' | 'measure' | 'target' | 'lead'

function factsOf({ subject, periods }: Form): Fact[] {
  const facts: Fact[] = ['number', 'name']
  if (periods.length > 0) facts.push('measure')
  if (subject === 'indicator') facts.push('target')
  return [...facts, 'lead']
}

/** The sheets of a workbook, one for each subject with entries. A subject without a form is a fault. */
export function sheetLayouts(workbook: UnitWorkbook): SheetLayout[] {
  return formSubjects.flatMap((subject) => {
    const entries = workbook.entries.filter((entry) => entry.subject === subject)
    if (entries.length === 0) return []
    const form = workbook.forms.find((f) => f.subject === subject)
    if (!form) throw new Error(`no form for the ${subject} entries of a workbook`)
    return [isText(subject) ? textSheet({ ...form, subject }, entries) : itemSheet(form, entries)]
  })
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
    number: String(entry.number),
    cells: [
      ...facts.map((fact) => fixedCell(fact, String(entry[fact]))),
      ...slots.map((slot) => slotCell(slot, entry, slotKey(slot))),
    ],
  }))
  return { subject: form.subject, name: sheetNames[form.subject], columns, rows }
}

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
    { key: 'answer', group: '', head: heads.answer, fixed: false },
  ]
  const rows = entries.slice(0, 1).flatMap((entry) =>
    slotsOf(form).map((slot, at) => {
      const name = slotHead(slot, form).head
      const number = String(at + 1)
      return {
        key: slotKey(slot),
        entryId: entry.entryId,
        name,
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

function slotsOf(form: Form): Slot[] {
  const figures = form.periods.flatMap((period): Slot[] => [
    { holds: 'number', period, measure: '' },
    { holds: 'grade', period },
  ])
  const { expectedPeriod } = form
  const expected: Slot[] =
    expectedPeriod === null || form.periods.includes(expectedPeriod)
      ? []
      : [{ holds: 'number', period: expectedPeriod, measure: '' }]
  const answers = form.fields.map(
    (field): Slot => ({ holds: field.type === 'choice' ? 'choice' : 'text', field }),
  )
  return [...figures, ...expected, ...answers, { holds: 'day' }]
}

export function slotKey(slot: Slot): string {
  if (slot.holds === 'number') return `value:${slot.period}`
  if (slot.holds === 'grade') return `grade:${slot.period}`
  return slot.holds === 'day' ? 'asOf' : `answer:${slot.field.key}`
}

function slotHead(slot: Slot, form: Form): { group: string; head: string } {
  if (slot.holds === 'day') return { group: '', head: heads.asOf }
  if (slot.holds === 'grade') return { group: periodHead(slot.period), head: heads.grade }
  if (slot.holds !== 'number') return { group: '', head: slot.field.label.zh }
  const head = form.periods.includes(slot.period) ? heads.value : heads.expected
  return { group: periodHead(slot.period), head }
}

const fixedColumn = (subject: FormSubject, fact: Fact | 'help'): LayoutColumn => ({
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

function storedIn(slot: Slot, { answers, values, asOf }: WorkbookEntry): string {
  if (slot.holds === 'day') return asOf ?? ''
  if (slot.holds === 'choice' || slot.holds === 'text') return answerOf(answers, slot.field.key)
  const value = values.find((v) => v.period === slot.period)
  return (slot.holds === 'number' ? value?.number : value?.grade) ?? ''
}

const answerOf = (answers: Answers, key: string): string =>
  Object.hasOwn(answers, key) ? (answers[key] ?? '') : ''

/** A stored value as a person reads it in its cell: a choice by its official label, a grade by its word. */
export function shownAs(slot: Slot, stored: string): string {
  return optionsOf(slot).find((option) => option.key === stored)?.word ?? stored
}

/** What a drop-down cell may hold, by key and official word; [] for a cell without one. */
export function optionsOf(slot: Slot): { key: string; word: string; otherWords: readonly string[] }[] {
  if (slot.holds === 'grade') {
    return Object.entries(gradeWords).map(([key, word]) => ({ key, word, otherWords: [] }))
  }
  if (slot.holds !== 'choice') return []
  return slot.field.choices.map(({ key, label }) => ({ key, word: label.zh, otherWords: [label.en] }))
}
