/** Uploads and what was understood of them. */

import type { ColumnType, Generated } from 'kysely'
import type { IntakeView } from '#contract/intakes.ts'
import type { ReadItem } from '#domain/decompositions/decomposition.ts'
import type { Finding } from '#domain/findings/finding.ts'
import type { LeftSection, Matched, OpenText, Placing } from '#domain/word-forms/left-sections.ts'
import type { TableFigure } from '#domain/workbooks/figure-tables/figure-table.ts'
import type { EntryReading } from '#domain/workbooks/workbook.ts'
import type { JsonColumn } from '../json-column.ts'

/** What was understood of a decomposition table. */
export interface ParsedTable {
  readonly kind: 'decomposition'
  readonly items: readonly ReadItem[]
}

/** What a returned workbook would change: the changed entries with the version each was laid beside. */
export interface ParsedWorkbook {
  readonly kind: 'workbook'
  readonly entries: readonly (EntryReading & {
    readonly version: number
    /** The form that asked for it at the upload; absent in what was read before it was kept. */
    readonly formVersion?: string
  })[]
  readonly changes: readonly StoredChange[]
  /** A report in the unit's own words; absent for a form. */
  readonly isFree?: boolean
  /** Sections of such a report that answer to no text; absent in what was read before they were kept. */
  readonly left?: readonly LeftSection[]
  /** Texts that no section was taken for, each with the version it was laid beside. */
  readonly open?: readonly StoredOpenText[]
  /** Sections taken for a text by their heading, which a person may put elsewhere; absent in what was read before. */
  readonly matched?: readonly Matched<StoredOpenText>[]
  /** Absent in what was read before matches were kept. */
  readonly matches?: IntakeView['matches']
  /** Absent in what was read before the guards were asked. */
  readonly doubted?: IntakeView['doubted']
}

export type StoredOpenText = OpenText & { readonly version: number; readonly formVersion: string }

/** The key and the heading are absent in what was read before they were kept. */
export type StoredChange = Omit<IntakeView['changes'][number], 'key' | 'heading' | 'taken'> & {
  readonly slotKey?: string
  readonly heading?: string
}

/** A figure the file brings and what the guards doubt about it: it wants a sentence. */
export type DoubtedFigure = IntakeView['doubted'][number]

/** The figures of a table, each with the value that stood when it was uploaded. */
export interface ParsedFigures {
  readonly kind: 'figures'
  readonly figures: readonly (TableFigure & { readonly basedOn: string | null })[]
}

export type Parsed = ParsedTable | ParsedWorkbook | ParsedFigures

export interface IntakeTable {
  tenantId: string
  id: string
  kind: IntakeView['kind']
  subjectId: string
  unitId: string | null
  fileId: string
  parsed: JsonColumn<Parsed>
  findings: JsonColumn<Finding[]>
  state: IntakeView['state']
  /** Keys of the changes a person took; null: all of them. */
  taken: ColumnType<string[] | null, undefined, string | null>
  /** Which section of a report a person put to which text; null: none. */
  placed: ColumnType<Placing[] | null, undefined, string | null>
  createdBy: string
  createdAt: Date
  endedBy: Generated<string | null>
  endedAt: Generated<Date | null>
}
