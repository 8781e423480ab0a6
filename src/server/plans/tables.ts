/** Plans, versions, items and what is known of them apart from their text. */

import type { ColumnType, Generated } from 'kysely'
import type { ItemContent, ItemKind } from '#domain/plans/item.ts'
import type { Issuing, Obligation, PlanKind } from '#domain/plans/plan.ts'
import type { ResponsibilityRole } from '#domain/plans/responsibility.ts'
import type { Scale } from '#domain/verdicts/scale.ts'
import type { JsonColumn } from '../json-column.ts'

export interface BasisDocumentTable {
  tenantId: string
  id: string
  title: string
  number: string
  issuer: string
  issuedOn: string | null
  fileId: Generated<string | null>
}

export interface PlanTable {
  tenantId: string
  id: string
  kind: PlanKind
  name: string
  periodStart: number
  periodEnd: number
  leadUnitId: string | null
  listed: boolean
  obligation: Obligation
  commissionTakesPart: boolean
  position: number
  issuedBy: ColumnType<Issuing | null, Issuing | null | undefined, never>
  documentNumber: Generated<string>
  leaderInCharge: Generated<string> // name and position
}

export interface PlanBasisTable {
  tenantId: string
  planId: string
  basisDocumentId: string
}

export interface PlanVersionTable {
  tenantId: string
  id: string
  planId: string
  number: number
  adoptedOn: Generated<string | null>
  adoptedBy: Generated<string | null>
  adoptedAt: Generated<Date | null>
  adjustmentId: ColumnType<string | null, never, never> // that made it; null: adopted as a draft
}

export interface ItemTable {
  tenantId: string
  id: string
  planId: string
  kind: ItemKind
}

export interface ItemVersionTable {
  tenantId: string
  id: string
  planVersionId: string
  itemId: string
  number: number
  name: string
  content: JsonColumn<ItemContent>
  removed: ColumnType<boolean, never, never> // taken out by the version; the content is its last text
}

export interface ResponsibilityTable {
  tenantId: string
  id: string
  itemId: string
  unitId: string | null // null: a name no unit bears
  name: string
  role: ResponsibilityRole
  position: number
  viaGroup: string // '' where named itself
}

export interface PlanAttributeTable {
  tenantId: string
  planId: string
  version: number
  documentNumber: string
  leaderInCharge: string
  basisDocumentId: string | null // that carries the number
  reason: string
  changedBy: string
  changedAt: Date
}

export interface AlignmentTable {
  tenantId: string
  itemId: string
  servesItemId: string
}

export interface ScaleTable {
  tenantId: string
  id: string
  planId: string
  subject: ItemKind
  classes: JsonColumn<Scale['classes']>
}
