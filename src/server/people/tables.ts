/** Units, groups, people, memberships and invitations. */

import type { Generated } from 'kysely'
import type { MailWhen } from '#domain/notices/mailing.ts'
import type { Role } from '#domain/people/role.ts'
import type { UnitKind } from '#domain/units/unit.ts'
import type { Language } from '#words/language.ts'

export interface UnitTable {
  tenantId: string
  id: string
  name: string
  aliases: string[]
  kind: UnitKind | 'institution' // a body engaged to evaluate: no part of the administration
  position: number
  endedOn: Generated<string | null> // null: it stands
}

export interface UnitGroupTable {
  tenantId: string
  id: string
  name: string
  open: boolean
}

export interface UnitGroupMemberTable {
  tenantId: string
  groupId: string
  unitId: string
}

export interface PersonTable {
  tenantId: string
  id: string
  accountId: string | null
  name: string
  mailAddress: Generated<string> // '' where none is known
  mailWhen: Generated<MailWhen>
  mailLanguage: Generated<Language>
  createdAt: Date
}

export interface MembershipTable {
  tenantId: string
  id: string
  personId: string
  unitId: string
  role: Role
}

export interface InvitationTable {
  tenantId: string
  id: string
  unitId: string
  role: Role
  codeHash: string // SHA-256, hexadecimal
  createdBy: string | null
  createdAt: Date
  expiresAt: Date
  usedAt: Generated<Date | null>
  personId: Generated<string | null>
}
