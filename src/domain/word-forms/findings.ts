/** What can be wrong with a returned Word form beyond what any form can have. */

import type { Severity } from '../findings/finding.ts'

export const wordFormSeverities = {
  'table-missing': 'error',
  'table-doubled': 'error',
  'table-by-name': 'warning',
  'table-ignored': 'warning',
  'label-missing': 'error',
  'label-doubled': 'error',
  'label-by-name': 'warning',
  'cell-split': 'error',
  'tracked-changes': 'warning',
  'comment-unread': 'warning',
  'footnote-unread': 'warning',
  'picture-unread': 'warning',
  'box-unread': 'warning',
  'hidden-unread': 'warning',
  'struck-out': 'error',
  'drop-down-unread': 'error',
  'picture-around': 'note',
  'outside-link': 'warning',
  'two-forms': 'error',
  // a report in the unit's own words
  'report-read': 'note',
  'report-unmatched': 'warning',
  'report-unread': 'warning',
} as const satisfies Record<string, Severity>
