/** Entries and figures. */

import type { EntryWay } from '#domain/entries/entry.ts'
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
  via: EntryWay
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
