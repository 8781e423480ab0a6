/** Entries, figures, and the filings that freeze them. */

import type { Answers } from '#domain/forms/form.ts'
import type { Grade } from '#domain/values/value.ts'
import type { JsonColumn } from '../json-column.ts'

export interface EntryTable {
  tenantId: string
  id: string
  evaluationId: string
  itemId: string | null // null: the unit's own texts
  unitId: string
}

export interface EntryVersionTable {
  tenantId: string
  id: string
  entryId: string
  version: number
  formVersionId: string
  answers: JsonColumn<Answers>
  asOf: string | null
  via: 'online' | 'workbook' | 'on_behalf' | 'example'
  createdBy: string | null // null: example data
  createdAt: Date
}

export interface ContributionTable {
  tenantId: string
  id: string
  entryId: string
  unitId: string
  version: number
  text: string
  createdBy: string
  createdAt: Date
}

export interface ValueTable {
  tenantId: string
  id: string
  itemId: string
  period: string // domain/periods
  number: string // decimal text
  grade: Grade
  definition: string
  source: string
  publishedOn: string | null
  asOf: string
  supersedesId: string | null
  entryVersionId: string | null
  createdBy: string | null
  createdAt: Date
}

export interface ValueInUseTable {
  tenantId: string
  id: string
  itemId: string
  period: string
  number: number
  valueId: string | null // null: taken back, not reported
  reason: string
  chosenBy: string | null
  chosenAt: Date
}

export interface SubmissionTable {
  tenantId: string
  id: string
  assignmentId: string
  stepId: string
  round: number
  onBehalf: boolean
  sourceFileId: string | null
}

export interface SubmissionEntryTable {
  tenantId: string
  submissionId: string
  entryVersionId: string
}

export interface SubmissionValueTable {
  tenantId: string
  submissionId: string
  valueId: string
}

export interface EntryReturnTable {
  tenantId: string
  id: string
  stepId: string
  entryId: string
  reason: string
}
