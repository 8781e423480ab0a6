/** Comment rounds, who is asked, what they answered, and what became of each comment. */

import type { RoundSubject } from '#contract/consultations.ts'
import type { AskedKind, Outcome } from '#domain/consultations/tally.ts'

export interface CommentRoundTable {
  tenantId: string
  id: string
  process: RoundSubject // of its subject
  subjectId: string // the report or the adjustment
  number: number
  title: string
  letter: string
  dueOn: string
  reportVersionId: string | null // the draft that goes round
  fileId: string | null // the draft as a file
  unitId: string | null // whose round it is; null: the place's
  createdBy: string
  createdAt: Date
  edition: number // of its letter and whom it asks
  changedBy: string // who wrote what stands
  changedAt: Date
}

export interface CommentAskedTable {
  tenantId: string
  id: string
  roundId: string
  position: number
  unitId: string | null // null: by name
  kind: AskedKind
  name: string // '' for a unit
  dueOn: string
}

/** The newest of each that was asked counts, whole. */
export interface CommentAnswerTable {
  tenantId: string
  id: string
  askedId: string
  version: number
  noComment: boolean
  source: string // of a paper answer; '' where they answered themselves
  fileId: string | null
  answeredBy: string
  answeredAt: Date
}

export interface CommentTable {
  tenantId: string
  id: string
  answerId: string
  position: number
  place: string // '' for the whole draft
  text: string
}

export interface CommentRulingTable {
  tenantId: string
  id: string
  commentId: string
  version: number
  outcome: Outcome
  reason: string
  changedPlace: string
  ruledBy: string
  ruledAt: Date
}
