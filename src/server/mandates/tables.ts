/** Mandates of third parties. */

import type { Engagement } from '#domain/mandates/mandate.ts'

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
}
