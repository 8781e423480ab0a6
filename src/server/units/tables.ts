/** Acts of reform of the units, and the work and people that went over with them. */

import type { Generated } from 'kysely'
import type { Role } from '#domain/people/role.ts'
import type { SuccessionKind } from '#domain/units/succession.ts'

export interface SuccessionTable {
  tenantId: string
  id: string
  number: number // counts the acts of the tenant
  kind: SuccessionKind
  effectiveOn: string
  basisDocumentId: string
  note: string
  madeBy: string
  madeAt: Date
  xact: Generated<string>
}

export interface SuccessionUnitTable {
  tenantId: string
  successionId: string
  unitId: string
  gives: boolean
  takes: boolean
  ends: boolean
  nameBefore: string // '' for a unit that the act made
}

export interface TakeoverTable {
  tenantId: string
  id: string
  number: number // counts the takeovers of the tenant
  subject: 'assignment' | 'entry' | 'contributor'
  fromId: string
  toId: string | null // null: closed, nobody has more to do
  basisDocumentId: string
  madeBy: string
  madeAt: Date
}

export interface FiledBeforeTable {
  tenantId: string
  id: string
  trackId: string
  unitId: string
  itemId: string | null
  planId: string | null // of a plan that is evaluated by text alone
  assignmentId: string // the filing it is in
}

export interface MembershipEndTable {
  tenantId: string
  id: string
  personId: string
  unitId: string
  role: Role
  successionId: string | null // null: the contact was handed over
  endedBy: string
  endedAt: Date
}
