/** What can be doubtful in a decomposition table: every code with its severity, and how a finding is made. */

import type { Finding, Place, Severity } from '../findings/finding.ts'

export const decompositionSeverities = {
  // tables and columns
  'table-skipped': 'warning',
  'sheet-hidden': 'note',
  'part-missing': 'note',
  'lead-column-missing': 'warning',
  'count-differs': 'warning',
  // numbers
  'number-missing': 'note',
  'number-unreadable': 'warning',
  'number-gap': 'warning',
  'number-repeated': 'warning',
  'number-restarted': 'note',
  'number-backwards': 'warning',
  // items
  'name-missing': 'error',
  'name-repeated': 'warning',
  'parts-joined': 'warning',
  'part-row': 'warning',
  'nature-unknown': 'warning',
  'task-kind-unknown': 'warning',
  // values
  'formula-without-result': 'error',
  'error-value': 'error',
  'base-unreadable': 'warning',
  'base-marked': 'warning',
  'target-missing': 'warning',
  'target-without-number': 'warning',
  'target-range': 'warning',
  'target-several-numbers': 'warning',
  'target-yearly-amount': 'warning',
  'target-unclear': 'warning',
  'target-unit-differs': 'warning',
  'brackets-unexplained': 'note',
  'investment-unreadable': 'warning',
  'investment-total-differs': 'warning',
  // units
  'lead-missing': 'warning',
  'leads-shared': 'note',
  'unit-renamed': 'note',
  'unit-unlisted': 'warning',
  'unit-doubtful': 'warning',
  'unit-repeated': 'note',
  'group-open': 'warning',
} as const satisfies Record<string, Severity>

export type DecompositionCode = keyof typeof decompositionSeverities
export type DecompositionFinding = Finding<DecompositionCode>

export interface Found {
  readonly place: Place
  /** What stood there. */
  readonly text: string
}

/** A finding of this code at a place, with its severity from the table. */
export function finding(
  code: DecompositionCode,
  { place, text }: Found,
  details?: DecompositionFinding['details'],
): DecompositionFinding {
  const plain = { code, severity: decompositionSeverities[code], place, found: text }
  return details ? { ...plain, details } : plain
}
