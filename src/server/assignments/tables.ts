/** What units owe, and the filings that freeze what they said. */

export interface AssignmentTable {
  tenantId: string
  id: string
  trackId: string
  unitId: string
  planId: string | null // of a special plan's lead; null: the unit's one report on the track
  innerSteps: number
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
