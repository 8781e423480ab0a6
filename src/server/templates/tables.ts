/** Users' own templates, their versions, and which was put to use. */

import type { TemplateCheck } from '#domain/templates/check.ts'
import type { TemplateKind, TemplatePurpose } from '#domain/templates/kind.ts'
import type { JsonColumn } from '../json-column.ts'

export interface TemplateTable {
  tenantId: string
  id: string
  kind: TemplateKind
  trackId: string | null // null: for every track
  purpose: TemplatePurpose | null // null: for every one
  name: string // of a superior's form; '' for every other kind
}

export interface TemplateVersionTable {
  tenantId: string
  id: string
  templateId: string
  number: number
  fileId: string
  reason: string
  checkResult: JsonColumn<TemplateCheck>
  uploadedBy: string
  uploadedAt: Date
}

/** The last one counts. */
export interface TemplateChoiceTable {
  tenantId: string
  id: string
  templateId: string
  number: number
  versionId: string | null // null: the shipped default
  reason: string
  chosenBy: string
  chosenAt: Date
}
