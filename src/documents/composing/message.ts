/** What a composing thread says to whoever gave it an order. */

import type { RefusalCode, RefusalDetails } from '#domain/refusal.ts'
import type { ReportProgress } from '../reports/report-file.ts'

export type Message<Made> =
  | { readonly says: 'progress'; readonly progress: ReportProgress }
  | { readonly says: 'made'; readonly made: Made }
  /** Errors lose their kind on the way: a refusal comes as its code. */
  | { readonly says: 'refused'; readonly refused: RefusalCode; readonly details: RefusalDetails }
  | { readonly says: 'failed'; readonly error: Error }
