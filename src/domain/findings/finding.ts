/** A finding: something about the data that a person must weigh. Never thrown. */

/** error: blocks until mended. warning: wants a sentence. note: informs. */
export const severities = ['error', 'warning', 'note'] as const
export type Severity = (typeof severities)[number]

/**
 * Where something was read. Numbers count from 1, as a person would count them.
 * A workbook cell has `sheet` and `cell` ('H14'); a cell of a Word table has `table`, `row` and `column`;
 * a thing without a place (a missing part of the file) has none of them.
 */
export interface Place {
  readonly sheet?: string
  readonly cell?: string
  readonly table?: number
  readonly row?: number
  readonly column?: number
}

export interface Finding<Code extends string = string> {
  readonly code: Code
  readonly severity: Severity
  readonly place: Place
  /** What was read there, as it stood; empty where nothing stood. */
  readonly found: string
  /** Facts the words need beside `found`: what would be right, a count, a name. */
  readonly details?: Readonly<Record<string, string | number>>
}

/** Whether anything among the findings blocks. */
export const isBlocked = (findings: readonly Finding[]): boolean =>
  findings.some((f) => f.severity === 'error')
