/** Answers to the points of an evaluation. */

export interface PointAnswerTable {
  tenantId: string
  id: string
  evaluationId: string
  point: string
  version: number
  text: string
  createdBy: string
  createdAt: Date
}

export interface PointAnswerItemTable {
  tenantId: string
  pointAnswerId: string
  itemId: string
}

export interface PointAnswerEvidenceTable {
  tenantId: string
  pointAnswerId: string
  evidenceId: string
}
