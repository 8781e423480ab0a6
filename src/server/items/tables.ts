/** What changes about an item or a plan beside its approved text, and corrections of how that text was entered. */

import type { ItemContent } from '#domain/plans/item.ts'
import type { ResponsibilityRole } from '#domain/plans/responsibility.ts'
import type { JsonColumn } from '../json-column.ts'

/** A row of responsibility as the database keeps it in a change. */
export interface KeptResponsibility {
  readonly unit_id: string | null
  readonly name: string
  readonly role: ResponsibilityRole
  readonly position: number
  readonly via_group: string
}

export interface ResponsibilityChangeTable {
  tenantId: string
  id: string
  itemId: string
  number: number // counts the changes of the item
  basisDocumentId: string
  effectiveOn: string
  before: JsonColumn<KeptResponsibility[]>
  after: JsonColumn<KeptResponsibility[]>
  successionId: string | null
  changedBy: string
  changedAt: Date
  xact: string
}

export interface PlanLeadChangeTable {
  tenantId: string
  id: string
  planId: string
  number: number
  basisDocumentId: string
  effectiveOn: string
  beforeUnitId: string | null
  afterUnitId: string
  successionId: string | null
  changedBy: string
  changedAt: Date
  xact: string
}

export interface ItemAttributeTable {
  tenantId: string
  itemId: string
  version: number // of position, tags and milestones together
  position: number | null // null: by its number in the plan
  changedBy: string
  changedAt: Date
}

export interface ItemTagTable {
  tenantId: string
  itemId: string
  vocabulary: string
  word: string
}

export interface MilestoneTable {
  tenantId: string
  id: string
  itemId: string
  dueOn: string
  text: string
  weight: string // decimal text
  share: string | null // decimal text, 0 to 1
  isKey: boolean
  doneOn: string | null
  evidence: string
}

/** A stage of an indicator on the way to its target. */
export interface PathPointTable {
  tenantId: string
  itemId: string
  year: number
  level: string // decimal text
}

export interface ItemCorrectionTable {
  tenantId: string
  id: string
  itemVersionId: string
  before: JsonColumn<ItemContent>
  after: JsonColumn<ItemContent>
  reason: string
  fileId: string
  proposedBy: string
  proposedAt: Date
}

export interface CorrectionEndTable {
  tenantId: string
  correctionId: string
  outcome: 'applied' | 'turned_down'
  number: number | null
  reason: string
  endedBy: string
  endedAt: Date
}
