/** Entries and figures. */

import type { Generated } from 'kysely'
import type { EntryWay } from '#domain/entries/entry.ts'
import type { ReuseChoice } from '#domain/entries/reuse.ts'
import type { Answers } from '#domain/forms/form.ts'
import type { Grade } from '#domain/values/value.ts'
import type { JsonColumn } from '../json-column.ts'

export interface EntryTable {
  tenantId: string
  id: string
  evaluationId: string
  itemId: string | null // null: the unit's own texts
  unitId: string
  planId: string | null // texts about one special plan; null: about all the unit answers for
}

export interface EntryVersionTable {
  tenantId: string
  id: string
  entryId: string
  version: number
  formVersionId: string
  answers: JsonColumn<Answers>
  asOf: string | null
  finishOn: Generated<string | null> // when the unit expects to finish a task or project
  via: EntryWay
  takenFromId: string | null // the version of the aligned entry that it repeats
  createdBy: string | null // null: example data
  createdAt: Date
}

export interface MemberValueTable {
  tenantId: string
  id: string
  entryVersionId: string
  period: string
  number: string // decimal text
  grade: Grade
  asOf: string
  source: string
}

export interface ReuseDecisionTable {
  tenantId: string
  id: string
  entryId: string
  entryVersionId: string // the change that asked for it
  choice: ReuseChoice
  reason: string
  decidedBy: string
  decidedAt: Date
}

export interface ReuseDecisionFilingTable {
  tenantId: string
  reuseDecisionId: string
  assignmentId: string
  caseVersion: number
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
  publisher: Generated<string>
  publication: Generated<string>
  publicationNumber: Generated<string>
  publishedOn: string | null
  explanation: Generated<string> // the sentence that a doubt about it wanted
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
