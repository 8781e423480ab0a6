/** Evaluations being prepared, and how evaluations ended. */

import type { Generated } from 'kysely'
import type { Exercise } from '#contract/exercise.ts'
import type { JsonColumn } from '../json-column.ts'

export interface ExerciseDraftTable {
  tenantId: string
  id: string
  createdBy: string
  createdAt: Date
  evaluationId: Generated<string | null> // what it became
  droppedAt: Generated<Date | null>
}

export interface ExerciseDraftVersionTable {
  tenantId: string
  draftId: string
  version: number
  definition: JsonColumn<Exercise>
  savedBy: string
  savedAt: Date
}

/** Which evaluation somebody looks at. */
export interface EvaluationChoiceTable {
  tenantId: string
  personId: string
  evaluationId: string
}

export interface EvaluationEndTable {
  tenantId: string
  evaluationId: string
  closedBy: string
  closedAt: Date
  reason: string
}

/** One volume of the archive package. */
export interface EvaluationArchiveTable {
  tenantId: string
  evaluationId: string
  number: number
  fileId: string
}
