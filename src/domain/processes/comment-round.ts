/** A comment round 征求意见: drawn up, sent to those asked, closed, and settled once every comment was ruled on. */

import type { Process, Transition } from './process.ts'
import { row } from './row.ts'

export const commentRoundStates = [
  'draft',
  'open', // 征求意见中
  'closed', // 意见汇总处理
  'settled', // 已处理完毕
  'withdrawn',
] as const
export type CommentRoundState = (typeof commentRoundStates)[number]

export const commentRoundActions = [
  'open_round',
  'withdraw',
  'answer',
  'answer_for', // a paper answer, entered on behalf of whoever gave it
  'close_round',
  'reopen',
  'settle',
  'reconsider',
] as const
export type CommentRoundAction = (typeof commentRoundActions)[number]

type Row = Transition<CommentRoundState, CommentRoundAction>
type More = Partial<Pick<Row, 'guards' | 'conditions'>>

/** The round is the coordinator's, on a special plan's report its lead's too. */
const keeperRows = (
  action: CommentRoundAction,
  way: readonly [CommentRoundState, CommentRoundState],
  more: More = {},
) => [
  row(action, way, ['coordinator'], more),
  row(action, way, ['plan_lead'], { ...more, guards: [...(more.guards ?? []), 'own_unit'] }),
]

/** An answer is a step too: whoever closes the round has seen every answer that counts. */
export const commentRoundProcess: Process<CommentRoundState, CommentRoundAction> = {
  name: 'comment_round',
  start: 'draft',
  line: ['draft', 'open', 'closed', 'settled'],
  transitions: [
    ...keeperRows('open_round', ['draft', 'open'], { conditions: ['somebody_asked'] }),
    ...keeperRows('withdraw', ['draft', 'withdrawn']),
    row('answer', ['open', 'open'], ['contact', 'reporter', 'unit_head'], {
      guards: ['own_unit'],
      conditions: ['answer_written'],
    }),
    ...keeperRows('answer_for', ['open', 'open'], { guards: ['reason'], conditions: ['answer_written'] }),
    ...keeperRows('close_round', ['open', 'closed']),
    ...keeperRows('reopen', ['closed', 'open'], { guards: ['reason'] }),
    ...keeperRows('settle', ['closed', 'settled'], { conditions: ['comments_ruled'] }),
    ...keeperRows('reconsider', ['settled', 'closed'], { guards: ['reason'] }),
  ],
}
