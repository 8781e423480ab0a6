/** Themes and research topics, and their questions. */

import type { ThemeKind } from '#domain/themes/theme.ts'

export interface ThemeTable {
  tenantId: string
  id: string
  evaluationId: string
  number: number
  kind: ThemeKind
  title: string
  basis: string // what orders it
  product: string // what comes of it
  leadUnitId: string
  dueOn: string | null
  createdBy: string
  createdAt: Date
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
