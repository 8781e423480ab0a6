/** Adjusting the outline: commission, government, standing committee, copied to the city (seed 四, SPEC A2). */

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
import { outsideRow, row } from './row.ts'

export const outlineAdjustmentStates = [
  'draft',
  ...chainStates,
  'approved', // the new version of the plan stands
  'copied', // 抄送市发展改革委
  'refused',
  'withdrawn',
] as const
export type OutlineAdjustmentState = (typeof outlineAdjustmentStates)[number]

export const outlineAdjustmentActions = [
  ...chainActions,
  'withdraw',
  'congress_approves',
  'copy_to_city',
  'refuse',
] as const
export type OutlineAdjustmentAction = (typeof outlineAdjustmentActions)[number]

export const outlineAdjustmentProcess: Process<OutlineAdjustmentState, OutlineAdjustmentAction> = {
  name: 'outline_adjustment',
  start: 'draft',
  line: outlineAdjustmentStates.slice(0, -2),
  transitions: [
    submitting(['has_items', 'effects_weighed', 'rounds_settled', 'before_last_date']),
    row('withdraw', ['draft', 'withdrawn'], ['coordinator'], { guards: ['reason'] }),
    ...chainRows,
    outsideRow('congress_approves', ['congress', 'approved'], registrars, { guards: ['number'] }),
    outsideRow('copy_to_city', ['approved', 'copied'], registrars),
    ...reviewing.flatMap((state) => [
      ending('send_back', [state, 'draft']),
      ending('refuse', [state, 'refused']),
    ]),
  ],
}
