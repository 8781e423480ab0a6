/** Themes and research topics: what they ask, what stands in them, what was written, how they ended. */

import type { Generated } from 'kysely'
import type { ThemeKind, ThemePart } from '#domain/themes/theme.ts'

export interface ThemeTable {
  tenantId: string
  id: string
  evaluationId: string
  number: number
  version: Generated<number>
  kind: ThemeKind
  title: string
  basis: string // what orders it
  product: string // what comes of it
  leadUnitId: string
  dueOn: string | null
  createdBy: string
  createdAt: Date
  changedBy: string
  changedAt: Date
}

export interface ThemeQuestionTable {
  tenantId: string
  id: string
  themeId: string
  number: number
  question: string
  unitId: string // that answers it
  leftOutAt: Date | null // asked no more; what was answered stays
}

export interface ThemeItemTable {
  tenantId: string
  themeId: string
  itemId: string
  questionId: string | null // under which it stands
}

export interface ThemeMemberTable {
  tenantId: string
  themeId: string
  unitId: string
}

interface Written {
  tenantId: string
  id: string
  version: number
  text: string
  unitId: string // whose it is
  writtenFor: boolean // by the coordinator for the unit
  writtenBy: string
  writtenAt: Date
}

export interface ThemeAnswerTable extends Written {
  questionId: string
  asOf: string // up to which day it tells
}

export interface ThemeTextTable extends Written {
  themeId: string
  part: ThemePart
}

export interface ThemeEndTable {
  tenantId: string
  themeId: string
  reason: string
  concludedBy: string
  concludedAt: Date
}
