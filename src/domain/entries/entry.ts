/** How far an entry has come, and what a save may hold. */

import { parseDecimal } from '../decimal.ts'
import { type Answers, type Form, missingFields } from '../forms/form.ts'
import { Refusal } from '../refusal.ts'

export interface EntryContent {
  readonly answers: Answers
  /** Periods with a figure. */
  readonly periods: readonly string[]
}

export const entryStates = ['empty', 'partly', 'filled'] as const
export type EntryState = (typeof entryStates)[number]

/**
 * How a version came in: typed, by workbook, filed for the unit by the coordinator, with an example, taken from an
 * aligned item's entry, or by an update round.
 */
export const entryWays = ['online', 'workbook', 'on_behalf', 'example', 'aligned', 'update'] as const
export type EntryWay = (typeof entryWays)[number]

/** Required fields without an answer and asked periods without a figure. */
export const missingCount = (form: Form, { answers, periods }: EntryContent): number =>
  missingFields(form, answers).length + form.periods.filter((p) => !periods.includes(p)).length

/** Empty: nothing said. Filled: nothing that the form asks for is missing. */
export function entryState(form: Form, content: EntryContent): EntryState {
  const said = Object.values(content.answers).some((answer) => answer.trim() !== '')
  if (!said && content.periods.length === 0) return 'empty'
  return missingCount(form, content) === 0 ? 'filled' : 'partly'
}

/** Every period the form takes a figure for. */
export const askedPeriods = (form: Form): string[] =>
  form.expectedPeriod === null ? [...form.periods] : [...form.periods, form.expectedPeriod]

interface Said {
  readonly answers: Answers
  readonly values: readonly { readonly period: string; readonly number: string }[]
}

/**
 * Refuses what the form does not ask: `answer-unasked`, `choice-unknown`, and `figure-unasked` for a period that is
 * not asked for, stands twice, or has no number.
 */
export function checkSaid(form: Form, { answers, values }: Said): void {
  for (const [key, answer] of Object.entries(answers)) {
    const field = form.fields.find((f) => f.key === key)
    if (!field) throw new Refusal('answer-unasked', { found: key })
    const isChoice = field.type !== 'choice' || answer === '' || field.choices.some((c) => c.key === answer)
    if (!isChoice) throw new Refusal('choice-unknown', { field: field.label.zh, found: answer })
  }
  const asked = askedPeriods(form)
  const seen = new Set<string>()
  for (const { period, number } of values) {
    if (!asked.includes(period) || seen.has(period) || parseDecimal(number) === null) {
      throw new Refusal('figure-unasked', { period, found: number })
    }
    seen.add(period)
  }
}
