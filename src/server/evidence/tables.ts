/** Evidence, what is required of it, and samples checked against it. */

import type { Risk, SamplingResult, SamplingWay } from '#domain/evidence/sampling.ts'
import type { FormSubject } from '#domain/forms/form.ts'
import type { JsonColumn } from '../json-column.ts'

export interface EvidenceTable {
  tenantId: string
  id: string
  entryId: string
  fileId: string
  note: string
  createdBy: string
  createdAt: Date
  removedBy: string | null
  removedAt: Date | null
}

export interface EvidenceRuleTable {
  tenantId: string
  id: string
  evaluationId: string
  subject: FormSubject
  itemId: string | null // null: every item of the kind
  number: number
  required: boolean
  hint: string
  createdBy: string
  createdAt: Date
}

export interface SamplingCheckTable {
  tenantId: string
  id: string
  trackId: string
  way: SamplingWay
  seed: string
  size: number
  population: number
  drawnBy: string
  drawnAt: Date
}

export interface SampledEntryTable {
  tenantId: string
  id: string
  samplingCheckId: string
  entryId: string
  entryVersionId: string
  position: number
  risks: JsonColumn<Risk[]>
}

export interface SamplingResultTable {
  tenantId: string
  id: string
  sampledEntryId: string
  number: number
  result: SamplingResult
  note: string
  checkedBy: string
  checkedAt: Date
}
