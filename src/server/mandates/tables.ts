/** Mandates of third parties: terms, scope, ratings, texts, and what was handed in and back. */

import type { Generated } from 'kysely'
import type { Engagement, MandatePart } from '#domain/mandates/mandate.ts'

export interface MandateTable {
  tenantId: string
  id: string
  evaluationId: string
  number: number
  unitId: string // the body engaged
  title: string
  engagement: Engagement
  undertaking: string
  beginsOn: string
  endsOn: string
  hidesVerdicts: boolean // until it has submitted
  createdBy: string
  createdAt: Date
  version: Generated<number>
  changedBy: string
  changedAt: Date
}

export interface MandatePlanTable {
  tenantId: string
  mandateId: string
  planId: string
}

export interface RatingTable {
  tenantId: string
  id: string
  mandateId: string
  itemId: string
  version: number
  class: string | null // null: not rated 不作评价
  reason: string
  onBehalf: string | null // why the coordinator put it down
  ratedBy: string
  ratedAt: Date
}

export interface MandateTextTable {
  tenantId: string
  id: string
  mandateId: string
  part: MandatePart
  version: number
  text: string
  onBehalf: string | null
  writtenBy: string
  writtenAt: Date
}

export interface AssessmentTable {
  tenantId: string
  id: string
  mandateId: string
  round: number
  fileId: string | null // its own signed report
  onBehalf: string | null
  submittedBy: string
  submittedAt: Date
}

export interface AssessmentReturnTable {
  tenantId: string
  id: string
  mandateId: string
  round: number
  reason: string
  returnedBy: string
  returnedAt: Date
}

export interface RatingReplyTable {
  tenantId: string
  id: string
  mandateId: string
  itemId: string
  version: number
  text: string
  repliedBy: string
  repliedAt: Date
}
