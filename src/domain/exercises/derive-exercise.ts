/** The next exercise from one there is: its days, years and words moved on, everything else kept. */

import type { EvaluationKind } from '../evaluations/evaluation.ts'
import { parsePeriod } from '../periods/period.ts'

export interface ExerciseChanges {
  readonly kind: EvaluationKind
  readonly name: string
  /** Whole years by which deadlines, cut-offs and the periods asked for move. */
  readonly yearsLater: number
  /** Whole years by which plans begin and end later; 0 for another evaluation of the same plans. */
  readonly planYearsLater: number
  /** Words replaced wherever the exercise says them, in this order: the place, the plan's name. */
  readonly words: readonly { readonly from: string; readonly to: string }[]
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What is a fact of what there is, whatever comes next; keys and addresses are no words. Holidays are arranged by the year. */
const kept = new Set([
  ...['format', 'key', 'address', 'issuedOn', 'adoptedOn', 'demonstrationDate', 'type'],
  'calendar',
])
const planYears = new Set(['periodStart', 'periodEnd', 'expectedPeriod', 'baseYear', 'targetYear'])

/**
 * The definition (contract/exercise.ts) as the next one has it. Days keep month and day; 29 February becomes the 28th
 * where the year has none. The result is read by the schema and its findings again: nothing is taken on trust.
 */
export function deriveExercise(base: Json, changes: ExerciseChanges): Json {
  const moved = walk(base, '', changes)
  if (!isRecord(moved) || !isRecord(moved.evaluation)) return moved
  const { kind, name } = changes
  return { ...moved, evaluation: { ...moved.evaluation, kind, name } }
}

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function walk(value: Json, key: string, changes: ExerciseChanges): Json {
  if (kept.has(key)) return value
  if (typeof value === 'string') return movedText(value, key, changes)
  if (typeof value === 'number') return planYears.has(key) ? value + changes.planYearsLater : value
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name, changes)]))
  }
  return Array.isArray(value) ? value.map((one: Json) => walk(one, key, changes)) : value
}

function movedText(text: string, key: string, changes: ExerciseChanges): string {
  const years = planYears.has(key) ? changes.planYearsLater : changes.yearsLater
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return movedDay(text, years)
  if ((key === 'periods' || key === 'expectedPeriod') && parsePeriod(text)) return movedPeriod(text, years)
  return changes.words.reduce((said, { from, to }) => (from === '' ? said : said.replaceAll(from, to)), text)
}

function movedDay(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const rest = day.slice(4) === '-02-29' && !isLeap ? '-02-28' : day.slice(4)
  return `${year}${rest}`
}

/** '2021/2023-06' two years later is '2023/2025-06'. */
const movedPeriod = (period: string, years: number): string =>
  period.replaceAll(/\d{4}/g, (year) => String(Number(year) + years))
