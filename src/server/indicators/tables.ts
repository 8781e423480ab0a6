/** Verdicts of the machine and decisions of people. */

import type { Aspect } from '#domain/verdicts/decision.ts'
import type { JsonColumn } from '../json-column.ts'

export interface VerdictTable {
  tenantId: string
  id: string
  evaluationId: string
  itemId: string
  aspect: Aspect
  method: string
  methodVersion: number
  valueIds: string[]
  result: JsonColumn<unknown>
  class: string | null
  computedAt: Date
}

export interface DecisionTable {
  tenantId: string
  id: string
  evaluationId: string
  itemId: string
  aspect: Aspect
  verdictId: string | null
  class: string
  reason: string
  decidedBy: string
  decidedAt: Date
}
