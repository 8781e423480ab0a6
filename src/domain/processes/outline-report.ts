/** The report on the outline: drafted, reviewed by the government, deliberated by the standing committee (seed 三（二）). */

import {
  chainActions,
  chainRows,
  chainStates,
  ending,
  registrars,
  reviewing,
  submitting,
} from './outline-chain.ts'
import type { Process } from './process.ts'
import { outsideRow } from './row.ts'

export const outlineReportStates = [
  'draft',
  ...chainStates,
  'deliberated',
  'handled', // the handling of the opinions was reported back, or there were none
] as const
export type OutlineReportState = (typeof outlineReportStates)[number]

export const outlineReportActions = [
  ...chainActions,
  'deliberate',
  'report_handling',
  'pass_without_opinions', // 无意见
] as const
export type OutlineReportAction = (typeof outlineReportActions)[number]

/** The whole chain; the steps an exercise has not switched on are passed over (optional-steps.ts). */
export const outlineReportProcess: Process<OutlineReportState, OutlineReportAction> = {
  name: 'outline_report',
  start: 'draft',
  line: outlineReportStates,
  transitions: [
    submitting(['version_made', 'rounds_settled']),
    ...chainRows,
    outsideRow('deliberate', ['congress', 'deliberated'], registrars),
    outsideRow('report_handling', ['deliberated', 'handled'], registrars, {
      conditions: ['opinions_handled'],
    }),
    outsideRow('pass_without_opinions', ['deliberated', 'handled'], registrars, {
      conditions: ['no_opinions'],
    }),
    ...reviewing.map((state) => ending('send_back', [state, 'draft'])),
  ],
}
