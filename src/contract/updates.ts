/** Update rounds: after the cut-off each unit gets its estimates and early texts again, and nothing else. */

import { z } from 'zod'
import { updateReasons } from '#domain/evaluations/update-asks.ts'
import { submissionStates } from '#domain/processes/submission.ts'
import { updateActions, updateStates } from '#domain/processes/update-round.ts'
import { route } from './route.ts'
import { byId, day, decimalText, grade, id, instant, itemKind, label, none } from './shared.ts'

const UnitUpdate = z.strictObject({
  id,
  unit: z.string(),
  state: z.enum(updateStates),
  asked: z.int(),
  answered: z.int(),
  /** Answered with "no change". */
  unchanged: z.int(),
})

export const UpdateRoundView = z
  .strictObject({
    id,
    track: z.string(),
    number: z.int(),
    dueOn: day,
    daysLeft: z.int(),
    note: z.string(),
    openedAt: instant,
    openedBy: z.string(),
    /** True until every unit's part is accepted or closed. */
    open: z.boolean(),
    closable: z.boolean(),
    units: z.array(UnitUpdate),
    /** Units whose filing is not accepted: they mend it there. */
    notAsked: z.array(z.strictObject({ unit: z.string(), state: z.enum(submissionStates) })),
  })
  .meta({ id: 'UpdateRound' })
export type UpdateRoundView = z.infer<typeof UpdateRoundView>

export const UpdatesView = z
  .strictObject({
    rounds: z.array(UpdateRoundView),
    /** Tracks on which the reader may open a round, with the day after which it can be. */
    tracks: z.array(z.strictObject({ id, name: z.string(), after: day, ready: z.boolean() })),
  })
  .meta({ id: 'Updates' })
export type UpdatesView = z.infer<typeof UpdatesView>

const Figure = z.strictObject({
  number: decimalText,
  grade,
  asOf: day,
  source: z.string().max(200),
  /** The sentence that a doubt about it wants. */
  explanation: z.string().trim().max(1000).default(''),
})
const Texts = z.strictObject({ answers: z.record(z.string().max(100), z.string().max(20_000)), asOf: day })

export const UpdateAskView = z.strictObject({
  id,
  entryId: id,
  kind: itemKind.nullable(),
  number: z.int(),
  name: z.string(),
  unit: z.string(),
  /** '': the texts. */
  period: z.string(),
  why: z.enum(updateReasons),
  /** What stood when the round was opened. */
  figure: Figure.nullable(),
  texts: z
    .strictObject({
      asOf: day.nullable(),
      fields: z.array(
        z.strictObject({
          key: z.string(),
          label,
          text: z.string(),
          choices: z.array(z.strictObject({ key: z.string(), label })),
        }),
      ),
    })
    .nullable(),
  answer: z
    .strictObject({
      unchanged: z.boolean(),
      figure: Figure.nullable(),
      texts: Texts.nullable(),
      by: z.string(),
      at: instant,
    })
    .nullable(),
})
export type UpdateAskView = z.infer<typeof UpdateAskView>

export const UpdateView = z
  .strictObject({
    id,
    unit: z.string(),
    track: z.string(),
    number: z.int(),
    dueOn: day,
    daysLeft: z.int(),
    note: z.string(),
    state: z.enum(updateStates),
    version: z.int(),
    actions: z.array(z.enum(updateActions)),
    /** True where this reader may answer now. */
    answerable: z.boolean(),
    asks: z.array(UpdateAskView),
    steps: z.array(
      z.strictObject({
        action: z.enum(updateActions),
        by: z.string(),
        unit: z.string(),
        at: instant,
        reason: z.string(),
      }),
    ),
  })
  .meta({ id: 'Update' })
export type UpdateView = z.infer<typeof UpdateView>

export const listUpdates = route({
  method: 'get',
  path: '/api/update-rounds',
  params: none,
  body: null,
  answer: UpdatesView,
  permission: 'update.read',
})
export const openUpdate = route({
  method: 'post',
  path: '/api/update-rounds',
  params: none,
  body: z.strictObject({ trackId: id, dueOn: day, note: z.string().trim().max(2000).default('') }),
  answer: UpdatesView,
  permission: 'update.open',
})
/** Ends a round: what is not submitted is closed as unanswered. */
export const closeUpdate = route({
  method: 'post',
  path: '/api/update-rounds/{id}/closure',
  params: byId,
  body: none,
  answer: UpdatesView,
  permission: 'update.open',
})
export const getUpdate = route({
  method: 'get',
  path: '/api/updates/{id}',
  params: byId,
  body: null,
  answer: UpdateView,
  permission: 'update.read',
})
export const answerUpdate = route({
  method: 'post',
  path: '/api/updates/{id}/answers',
  params: byId,
  body: z.strictObject({
    answers: z
      .array(
        z.strictObject({
          askId: id,
          /** "No change", or what stands now instead: a figure or texts. */
          unchanged: z.boolean(),
          figure: Figure.nullable().default(null),
          texts: Texts.nullable().default(null),
        }),
      )
      .min(1)
      .max(500),
  }),
  answer: UpdateView,
  permission: 'update.answer',
})
export const stepUpdate = route({
  method: 'post',
  path: '/api/updates/{id}/steps',
  params: byId,
  body: z.strictObject({
    action: z.enum(updateActions).exclude(['close']),
    reason: z.string().trim().max(2000).default(''),
    version: z.int(),
  }),
  answer: UpdateView,
  permission: 'update.step',
})
