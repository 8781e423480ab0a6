/** Overall scores made on request. */

import type { MadeScore, ScoreInputs } from '#domain/scores/made.ts'
import type { JsonColumn } from '../json-column.ts'

/** A part as it was scored, with what it was called then. */
export type StoredPart = ScoreInputs['parts'][number] & { readonly number: number; readonly name: string }

export interface StoredInputs {
  readonly parts: readonly StoredPart[]
  readonly comparisons: ScoreInputs['comparisons']
  readonly cutOff: string
}

export interface ScoreResultTable {
  tenantId: string
  id: string
  evaluationId: string
  planId: string
  methodVersion: number
  seed: string // int8 is text
  inputs: JsonColumn<StoredInputs>
  result: JsonColumn<MadeScore>
  madeBy: string
  madeAt: Date
}
