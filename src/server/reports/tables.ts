/** Reports, their files, sections and bindings. */

import type { ChangeSheet } from '#domain/reports/change-sheet.ts'
import type { Edition, Variant } from '#domain/reports/edition.ts'
import type { Binding } from '#domain/reports/figure.ts'
import type { ReportKind } from '#domain/reports/kind.ts'
import type { SectionDocument } from '#domain/reports/section.ts'
import type { JsonColumn } from '../json-column.ts'

export interface ReportTable {
  tenantId: string
  id: string
  evaluationId: string
  trackId: string | null // null: on a theme, or a third party's
  assignmentId: string | null // null: the report of the place
  planId: string | null // a special plan's report
  themeId: string | null
  mandateId: string | null
  kind: ReportKind
  title: string
}

export interface ReportVersionTable {
  tenantId: string
  id: string
  reportId: string
  number: number
  variant: Variant
  edition: Edition
  characters: number | null // of a short edition, as counted
  fileId: string
  madeBy: string | null
  madeAt: Date
}

/** A report that came back edited. */
export interface ReportReturnTable {
  tenantId: string
  id: string
  reportId: string
  basedOn: number | null // the version it was made as
  receivedFileId: string
  refreshedFileId: string
  changeSheetFileId: string
  sheet: JsonColumn<ChangeSheet>
  returnedBy: string
  returnedAt: Date
}

/** A file that somebody ordered. */
export interface FileJobTable {
  tenantId: string
  id: string
  orderedBy: string
  begunAt: Date
}

export interface FileJobEndTable {
  tenantId: string
  jobId: string
  fileId: string | null // null: it failed
  endedAt: Date
}

export interface SectionTable {
  tenantId: string
  id: string
  reportVersionId: string
  key: string
  position: number
  content: JsonColumn<SectionDocument>
}

export interface BindingTable {
  tenantId: string
  id: string
  reportVersionId: string
  key: string
  figure: JsonColumn<Omit<Binding, 'key' | 'text'>>
  text: string
}
