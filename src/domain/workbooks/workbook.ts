/** A unit's form as a workbook: what it is made from, what is expected back, and what was read from it. */

import type { Finding, Place } from '../findings/finding.ts'
import type { Answers, Form, FormSubject } from '../forms/form.ts'
import type { GuardFinding } from '../values/guards/guarded.ts'
import type { Grade } from '../values/value.ts'
import type { WorkbookCode } from './findings.ts'

/** The figure in use for a period. */
export interface WorkbookValue {
  readonly period: string
  /** Decimal text with its decimals. */
  readonly number: string
  readonly grade: Grade
  readonly asOf: string
  readonly source: string
  /** The sentence to a doubt; absent for a figure that the file brings. */
  readonly explanation?: string
}

/** One entry as it stands: what a unit has said about an item, or about itself (`subject: 'unit'`). */
export interface WorkbookEntry {
  readonly entryId: string
  readonly subject: FormSubject
  /** Version of the entry; 0 before anything was reported. */
  readonly version: number
  /** The item's number in its plan; 0 for the unit's own texts. */
  readonly number: number
  readonly name: string
  /** Unit of measure 计量单位 of an indicator; '' where there is none. */
  readonly measure: string
  /** Target as the plan words it; '' where there is none. */
  readonly target: string
  readonly lead: string
  /** The version of the form that asks for it; a file made from another one is told apart. */
  readonly formVersion: string
  /** The item's own form; null: it is asked what all of its subject are. */
  readonly ownForm: Form | null
  readonly asOf: string | null
  readonly answers: Answers
  readonly values: readonly WorkbookValue[]
}

/** Everything that identifies a unit's workbook and stands in it. At most one entry has the subject `unit`. */
export interface UnitWorkbook {
  readonly formKey: { readonly id: string; readonly version: number }
  readonly unitId: string
  readonly unitName: string
  readonly assignmentId: string
  /** One form for each subject that occurs among the entries. */
  readonly forms: readonly Form[]
  readonly entries: readonly WorkbookEntry[]
}

/** What a workbook is read against: the unit's entries as they stand now, and the day of reading. */
export interface UnitWorkbookExpectation extends UnitWorkbook {
  /** 'YYYY-MM-DD'; no figure describes a later day. */
  readonly today: string
  /** What the guards doubt about a figure the file would enter; absent: nobody asks them. */
  readonly doubts?: (entryId: string, value: WorkbookValue) => readonly GuardFinding[]
}

export interface ValueReading extends WorkbookValue {
  /** True where the file says something else than what stands: a new value supersedes it. */
  readonly changed: boolean
}

/** One entry as it stands after the file: what stood before, with what the file changes. */
export interface EntryReading {
  readonly entryId: string
  readonly subject: FormSubject
  /** The version the file was made from; null where the file no longer says so. */
  readonly basedOn: number | null
  /** All answers, also those the file leaves as they were. */
  readonly answers: Answers
  readonly asOf: string | null
  /** All figures, in the form's order. */
  readonly values: readonly ValueReading[]
  /** Periods for which the file says 不涉及: neither 0 nor unreported. */
  readonly notApplicable: readonly string[]
  readonly changed: boolean
}

/** One cell that changes something, in the words of its row and column. */
export interface WorkbookChange {
  readonly entryId: string
  /** What of the entry changes, by `slotKey`. */
  readonly slotKey: string
  readonly row: string
  readonly column: string
  /** As a person reads it; '' where nothing stood or nothing is left. */
  readonly before: string
  readonly after: string
}

/** A row without its hidden key that was taken for one of ours by its number and name: a person must say so. */
export interface WorkbookMatch {
  readonly place: Place
  /** Number and name as the file has them. */
  readonly found: string
  /** Number and name of the row it was taken for. */
  readonly row: string
}

/**
 * What a workbook says. An error among the findings blocks the whole file; warnings want a person's word.
 * `entries` holds each expected entry once, in the expectation's order; it is empty where the file is not this form.
 */
export interface WorkbookReading {
  readonly entries: readonly EntryReading[]
  readonly changes: readonly WorkbookChange[]
  readonly matches: readonly WorkbookMatch[]
  readonly findings: readonly Finding<WorkbookCode>[]
  /** A report in the unit's own words: its texts are taken one by one. */
  readonly isFree?: boolean
}
