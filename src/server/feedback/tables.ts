/** The commission's feedback on a special plan's report, its points and how each was answered. */

import type { Outcome } from '#domain/consultations/tally.ts'

export interface FeedbackTable {
  tenantId: string
  id: string
  reportId: string
  round: number
  opening: string
  closing: string
  version: number
  createdBy: string
  createdAt: Date
  changedBy: string // who wrote what stands
  changedAt: Date
}

export interface FeedbackPointTable {
  tenantId: string
  id: string
  feedbackId: string
  position: number
  text: string
}

/** From then on it cannot be changed. */
export interface FeedbackIssueTable {
  tenantId: string
  feedbackId: string
  number: string // 发文字号
  issuedOn: string
  issuedBy: string
  issuedAt: Date
}

/** The newest counts. */
export interface FeedbackAnswerTable {
  tenantId: string
  id: string
  pointId: string
  version: number
  outcome: Outcome
  text: string
  changedPlace: string
  answeredBy: string
  answeredAt: Date
}
