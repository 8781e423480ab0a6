/** What every part of the editor is given, and how it changes the definition. */

import type { Exercise } from '#contract/exercise.ts'
import type { ExerciseDraftView } from '#contract/exercises.ts'

export interface PartProps {
  definition: Exercise
  /** What opening adds; the rest is there already. */
  adds: ExerciseDraftView['adds']
  onDefinition: (definition: Exercise) => void
}

/** The definition with its evaluation changed. */
export const withEvaluation = (definition: Exercise, changed: Partial<Exercise['evaluation']>): Exercise => ({
  ...definition,
  evaluation: { ...definition.evaluation, ...changed },
})

export const unitOptions = ({ units }: Exercise) => units.map(({ name }) => ({ value: name, label: name }))
