/** Update rounds: what is asked again after the cut-off, and what units say to it. */

import type { Generated } from 'kysely'
import type { Answers } from '#domain/forms/form.ts'
import type { Grade } from '#domain/values/value.ts'
import type { JsonColumn } from '../json-column.ts'

export interface UpdateRoundTable {
  tenantId: string
  id: string
  trackId: string
  number: number
  dueOn: string
  note: string
  openedBy: string
  openedAt: Date
}

export interface UnitUpdateTable {
  tenantId: string
  id: string
  updateRoundId: string
  assignmentId: string
}

export interface UpdateAskTable {
  tenantId: string
  id: string
  unitUpdateId: string
  entryId: string
  period: string // '': the texts
  entryVersionId: string
  valueId: string | null // null: the texts
  why: 'estimate' | 'preliminary' | 'early'
}

export interface UpdateAnswerTable {
  tenantId: string
  id: string
  updateAskId: string
  version: number
  unchanged: boolean
  answers: JsonColumn<Answers> | null
  number: string | null
  grade: Grade | null
  asOf: string
  source: string
  explanation: Generated<string> // the sentence that a doubt about the figure wanted
  createdBy: string
  createdAt: Date
}
