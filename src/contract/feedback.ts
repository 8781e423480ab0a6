/** The commission's feedback 反馈意见 on a special plan's report: points, each answered by the plan's lead. */

import { z } from 'zod'
import { outcomes } from '#domain/consultations/tally.ts'
import { route } from './route.ts'
import { byId, day, id, instant } from './shared.ts'

const PointView = z.strictObject({
  id,
  text: z.string(),
  /** Answers given so far: a new one names the number it saw. */
  version: z.int(),
  answer: z
    .strictObject({
      outcome: z.enum(outcomes),
      text: z.string(),
      changedPlace: z.string(),
      by: z.string(),
      at: instant,
    })
    .nullable(),
})
export type FeedbackPointView = z.infer<typeof PointView>

const DocumentView = z.strictObject({
  id,
  /** Once for each time the report came. */
  round: z.int(),
  opening: z.string(),
  closing: z.string(),
  /** Of its text while it is written. */
  version: z.int(),
  /** null while it is written; readers outside the commission do not see it yet. */
  issued: z.strictObject({ number: z.string(), day, by: z.string() }).nullable(),
  points: z.array(PointView),
})
export type FeedbackDocument = z.infer<typeof DocumentView>

export const FeedbackView = z
  .strictObject({
    report: z.string(),
    /** Newest first. */
    documents: z.array(DocumentView),
    mayWrite: z.boolean(),
    mayAnswer: z.boolean(),
  })
  .meta({ id: 'Feedback' })
export type FeedbackView = z.infer<typeof FeedbackView>

const words = (most: number) => z.string().trim().max(most)

export const getFeedback = route({
  method: 'get',
  path: '/api/reports/{id}/feedback',
  params: byId,
  body: null,
  answer: FeedbackView,
  permission: 'feedback.read',
})
/** The document that is being written; version 0 begins one. */
export const saveFeedback = route({
  method: 'post',
  path: '/api/reports/{id}/feedback',
  params: byId,
  body: z.strictObject({
    version: z.int().min(0),
    opening: words(4000),
    closing: words(2000),
    points: z.array(words(4000).min(1)).max(200),
  }),
  answer: FeedbackView,
  permission: 'feedback.write',
})
export const issueFeedback = route({
  method: 'post',
  path: '/api/feedback/{id}/issue',
  params: byId,
  body: z.strictObject({ version: z.int().min(1), number: words(60).min(1), issuedOn: day }),
  answer: FeedbackView,
  permission: 'feedback.write',
})
export const answerFeedback = route({
  method: 'post',
  path: '/api/feedback/{id}/answers',
  params: byId,
  body: z.strictObject({
    pointId: id,
    version: z.int().min(0),
    outcome: z.enum(outcomes),
    text: words(4000).min(1),
    changedPlace: words(300).default(''),
  }),
  answer: FeedbackView,
  permission: 'feedback.answer',
})
/** The letter as Word. */
export const downloadFeedback = route({
  method: 'get',
  path: '/api/feedback/{id}/letter',
  params: byId,
  body: null,
  answer: 'file',
  permission: 'feedback.read',
  printable: true,
})
