/** Working drafts of reports: sections, versions, locks, figures, originals, comments. */

import type { Arrangement } from '#domain/drafts/arrangement.ts'
import type { DraftDocument, SectionKind } from '#domain/drafts/document.ts'
import type { VersionKind } from '#domain/drafts/versions/version.ts'
import type { Figure } from '#domain/reports/figure.ts'
import type { JsonColumn } from '../json-column.ts'

export interface ReportDraftTable {
  tenantId: string
  id: string
  reportId: string
  startedBy: string
  startedAt: Date
}

export interface DraftSectionTable {
  tenantId: string
  id: string
  draftId: string
  kind: SectionKind
  key: string | null // null: people added it
  createdBy: string
  createdAt: Date
}

export interface DraftArrangementTable {
  tenantId: string
  id: string
  draftId: string
  edition: number
  sections: JsonColumn<Arrangement>
  arrangedBy: string
  arrangedAt: Date
}

export interface DraftVersionTable {
  tenantId: string
  id: string
  sectionId: string
  number: number
  kind: VersionKind
  basedOn: number // 0: of none
  document: JsonColumn<DraftDocument>
  madeBy: string
  madeAt: Date
}

export interface DraftLockTable {
  tenantId: string
  id: string
  sectionId: string
  personId: string
  takenAt: Date
  takenFrom: string | null // the lock that was taken over
  reason: string
  renewedAt: Date
  endedAt: Date | null
}

export interface DraftFigureTable {
  tenantId: string
  draftId: string
  key: string
  figure: JsonColumn<Figure>
  label: string
  text: string
}

export interface DraftOriginalTable {
  tenantId: string
  id: string
  sectionId: string
  key: string
  number: number
  unit: string
  about: string
  lines: JsonColumn<readonly string[] | null>
  takenBy: string
  takenAt: Date
}

export interface DraftCommentTable {
  tenantId: string
  id: string
  sectionId: string
  blockId: string
  quote: string
  text: string
  version: number
  writtenBy: string
  writtenAt: Date
}

export interface DraftReplyTable {
  tenantId: string
  id: string
  commentId: string
  number: number
  action: 'reply' | 'resolve' | 'reopen'
  text: string
  writtenBy: string
  writtenAt: Date
}
