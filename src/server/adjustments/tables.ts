/** Adjustments: what they say, by version, and what came of them. */

import type { ColumnType } from 'kysely'
import type { ChangeKind, EffectKind, Found } from '#domain/adjustments/effect.ts'
import type { ItemContent } from '#domain/plans/item.ts'
import type { JsonColumn } from '../json-column.ts'

/** Worked out by the database whatever the program says. */
type Counted<Held> = ColumnType<Held, never, never>

export interface AdjustmentTable {
  tenantId: string
  id: string
  planId: string
  number: ColumnType<number, number, never> // of the plan; counted by the database
  process: 'outline_adjustment' | 'special_adjustment'
  evaluationId: string | null
  unitId: string // which proposes it
  optionalSteps: ColumnType<string[], string[], never> // as they were when it was begun; set by the database
  sentFromId: string | null // the special plan's adjustment it was sent on from
  createdBy: string
  createdAt: Date
}

export interface AdjustmentTextTable {
  tenantId: string
  adjustmentId: string
  version: number
  baseVersionId: string // the plan version it starts from
  title: string
  reason: string
  basis: string
  basisDocumentIds: string[]
  writtenBy: string
  writtenAt: Date
}

export interface AdjustmentItemTable {
  tenantId: string
  adjustmentId: string
  itemId: string
  version: number
  change: ChangeKind | 'none' // none: taken out again
  number: number // in the plan's part
  before: ColumnType<ItemContent | null, string | null, never>
  after: ColumnType<ItemContent | null, string | null, never>
  reason: string
  responsibilities: JsonColumn<readonly NewResponsibility[]> // of a new item
  writtenBy: string
  writtenAt: Date
}

/** A row of responsibility as the database takes it. */
export interface NewResponsibility {
  readonly id: string
  readonly unit_id: string | null
  readonly name: string
  readonly role: 'lead' | 'support'
  readonly position: number
  readonly via_group: string
}

export interface AdjustmentEffectTable {
  tenantId: string
  adjustmentId: string
  itemId: string
  linkedItemId: string
  kind: EffectKind
  version: number
  found: JsonColumn<Found>
  note: string
  writtenBy: string
  writtenAt: Date
}

export interface ExpertOpinionTable {
  tenantId: string
  id: string
  adjustmentId: string
  who: string
  opinion: string
  givenOn: string
  fileId: string | null
  recordedBy: string
  recordedAt: Date
}

/** Written by the database alone. */
export interface AdjustmentApplicationTable {
  tenantId: Counted<string>
  adjustmentId: Counted<string>
  stepId: Counted<string>
  baseVersionId: Counted<string>
  planVersionId: Counted<string>
  number: Counted<number> // of the plan version
  adoptedOn: Counted<string>
  basisDocumentId: Counted<string>
}
