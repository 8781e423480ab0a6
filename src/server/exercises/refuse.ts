/** Refusing an exercise: every place that is wrong, as many as fit a screen. */

import type { ExerciseFinding } from '#domain/exercises/finding.ts'
import { Refusal } from '#domain/refusal.ts'
import { say } from '#words/say.ts'

const shown = 20

export function refuseExercise(file: string, problems: readonly string[]): never {
  throw new Refusal('exercise-invalid', {
    file,
    count: problems.length,
    problems: problems.slice(0, shown).join('\n'),
  })
}

/** Refuses where there are errors; warnings pass. */
export function refuseErrors(file: string, findings: readonly ExerciseFinding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  refuseExercise(
    file,
    errors.map(({ code, found, details }) => `${details.path}：${say('zh-CN', 'exercise', code, { found })}`),
  )
}
