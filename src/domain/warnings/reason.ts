/** Why an item is warned of: a code with its facts, said in one sentence by `words/warning-text`. */

import type { Said } from '../verdicts/verdict.ts'

export const warningReasons = [
  'regressing',
  'far-behind',
  'behind',
  'behind-without-ratio',
  'outlook-miss',
  'outlook-risk',
  'class-fell',
  'half-year-worse',
  'figure-missing',
] as const
type WarningReasonCode = (typeof warningReasons)[number]
export type WarningReason = Said<WarningReasonCode>

export const warned = (code: WarningReasonCode, details: WarningReason['details'] = {}): WarningReason => ({
  code,
  details,
})
