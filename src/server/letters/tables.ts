/** Letters drafted from the data, and the files made of them. */

import type { LetterContent, LetterKind } from '#domain/letters/letter.ts'
import type { JsonColumn } from '../json-column.ts'

export interface LetterTable {
  tenantId: string
  id: string
  evaluationId: string
  kind: LetterKind
  reportId: string | null // the report it goes with
  content: JsonColumn<LetterContent>
  version: number
  createdBy: string
  createdAt: Date
  changedBy: string // who wrote what stands
  changedAt: Date
}

export interface LetterFileTable {
  tenantId: string
  letterId: string
  number: number
  letterVersion: number
  fileId: string
  madeBy: string
  madeAt: Date
}
