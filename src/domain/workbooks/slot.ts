/** What an input cell of a form asks for, its key, its head, and what it holds of an entry. */

import type { Field, Form } from '../forms/form.ts'
import { gradeWords, heads, periodHead } from './heads.ts'
import type { WorkbookEntry } from './workbook.ts'

/** What an input cell asks for. */
export type Slot =
  | { readonly holds: 'number'; readonly period: string; readonly measure: string }
  | { readonly holds: 'grade'; readonly period: string }
  | { readonly holds: 'choice'; readonly field: Field }
  | { readonly holds: 'text'; readonly field: Field }
  | { readonly holds: 'day' }

/** What a form asks of one entry, in order: figures with their grades, the expected value, answers, the day. */
export function slotsOf(form: Form): Slot[] {
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

export function slotHead(slot: Slot, form: Form): { group: string; head: string } {
  if (slot.holds === 'day') return { group: '', head: heads.asOf }
  if (slot.holds === 'grade') return { group: periodHead(slot.period), head: heads.grade }
  if (slot.holds !== 'number') return { group: '', head: slot.field.label.zh }
  const head = form.periods.includes(slot.period) ? heads.value : heads.expected
  return { group: periodHead(slot.period), head }
}

/** What stands there now as it is stored; '' where nothing does. */
export function storedIn(slot: Slot, { answers, values, asOf }: WorkbookEntry): string {
  if (slot.holds === 'day') return asOf ?? ''
  if (slot.holds === 'choice' || slot.holds === 'text') return answerOf(answers, slot.field.key)
  const value = values.find((v) => v.period === slot.period)
  return (slot.holds === 'number' ? value?.number : value?.grade) ?? ''
}

const answerOf = (answers: WorkbookEntry['answers'], key: string): string =>
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
