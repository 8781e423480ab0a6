/** What can be wrong with a filled workbook: every code with its severity, and how a finding is made. */

import type { Finding, Place, Severity } from '../findings/finding.ts'
import { wordFormSeverities } from '../word-forms/findings.ts'

export const workbookSeverities = {
  // the file
  'not-workbook': 'error',
  'not-this-form': 'error',
  'format-unknown': 'error',
  'mark-missing': 'warning',
  'other-form': 'error',
  'other-unit': 'error',
  'other-assignment': 'error',
  'mark-doubled': 'error',
  'form-changed': 'error',
  // sheets, columns, rows
  'sheet-missing': 'error',
  'sheet-elsewhere': 'warning', // of a file that can hold one table only
  'sheet-doubled': 'error',
  'sheet-unmarked': 'warning',
  'sheet-ignored': 'note',
  'column-missing': 'error',
  'column-doubled': 'error',
  'column-by-head': 'warning',
  'column-other': 'error',
  'not-in-file': 'note',
  'row-missing': 'error',
  'row-doubled': 'error',
  'row-other': 'error',
  'row-extra': 'warning',
  'row-by-name': 'warning',
  merged: 'error',
  'locked-changed': 'warning',
  'measure-changed': 'error',
  outside: 'warning',
  // what stands in a cell
  'full-width': 'note',
  thousands: 'note',
  'text-number': 'note',
  'unit-written': 'note',
  'unit-converted': 'warning',
  'unit-unknown': 'error',
  'grade-written': 'note',
  'grade-differs': 'error',
  'note-written': 'error',
  'percent-written': 'warning',
  'percent-format': 'warning',
  'percent-fraction': 'warning',
  qualified: 'error',
  range: 'error',
  'not-number': 'error',
  'number-unclear': 'error',
  'number-too-long': 'error',
  'decimals-too-long': 'error',
  'date-for-number': 'error',
  'cell-error': 'error',
  'formula-read': 'note',
  'formula-unstored': 'error',
  'shown-differs': 'warning',
  'not-applicable': 'note',
  'not-applicable-unexplained': 'warning',
  'not-a-day': 'error',
  'day-unclear': 'error',
  'not-in-list': 'error',
  'nearly-in-list': 'error',
  'text-too-long': 'error',
  'text-became-date': 'warning',
  // beside what stands already
  'blank-kept': 'note',
  'newer-kept': 'note',
  cleared: 'warning',
  'clear-refused': 'error',
  'changed-meanwhile': 'error',
  replaces: 'warning',
  'grade-missing': 'error',
  'grade-without-number': 'warning',
  'as-of-missing': 'error',
  'as-of-future': 'error',
  'counts-as-estimate': 'note',
  'figure-blocked': 'error',
  'figure-doubted': 'warning',
  ...wordFormSeverities,
} as const satisfies Record<string, Severity>

export type WorkbookCode = keyof typeof workbookSeverities
export type WorkbookFinding = Finding<WorkbookCode>

/** Facts the words need: `row` and `column` name the cell, `right` says what would be right. */
export type Details = Readonly<Record<string, string | number>>

/** A finding with the severity its code has. */
export const finding = (
  code: WorkbookCode,
  at: { readonly place: Place; readonly found: string },
  details: Details = {},
): WorkbookFinding => ({
  code,
  severity: workbookSeverities[code],
  place: at.place,
  found: at.found,
  details,
})

/** What reading one cell noticed, before it is known which row and column the cell belongs to. */
export interface Remark {
  readonly code: WorkbookCode
  readonly details?: Details
}
