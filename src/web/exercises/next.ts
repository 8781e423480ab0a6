/** What is typed about the next evaluation, and what it makes of the one it begins from. */

import type { z } from 'zod'
import type { Exercise } from '#contract/exercise.ts'
import type { DeriveExercise } from '#contract/exercises.ts'
import { changedTexts } from '#domain/exercises/changed-texts.ts'
import { deriveExercise, type Json } from '#domain/exercises/derive-exercise.ts'

export type Next = z.input<typeof DeriveExercise>

export const nextFrom = (evaluationId: string): Next => ({
  evaluationId,
  kind: 'monitoring',
  name: '',
  yearsLater: 1,
  planYearsLater: 0,
  words: [{ from: '', to: '' }],
})

/** Years from a plan's beginning to that of the plan after it. */
export function planYears({ plans }: Exercise): number {
  const [plan] = plans
  return plan ? plan.periodEnd - plan.periodStart + 1 : 0
}

export function previewOf(base: Exercise, next: Next) {
  const stated: Json = JSON.parse(JSON.stringify(base))
  return changedTexts(stated, deriveExercise(stated, next))
}
