/** A comment round as a unit that is asked sees it: the letter, the draft, and its own answer. */

import { z } from 'zod'
import { commentRoundStates } from '#domain/processes/comment-round.ts'
import { AnswerBody } from './consultations.ts'
import { route } from './route.ts'
import { byId, day, id, instant, none } from './shared.ts'

const Request = z.strictObject({
  /** Of this unit's place in the round. */
  id,
  unit: z.string(),
  title: z.string(),
  dueOn: day,
  daysLeft: z.int(),
  state: z.enum(commentRoundStates),
  /** null: not answered. */
  comments: z.int().nullable(),
})
export type CommentRequestRow = z.infer<typeof Request>

export const CommentRequest = z
  .strictObject({
    ...Request.shape,
    subject: z.string(),
    letter: z.string(),
    hasDraft: z.boolean(),
    /** The draft's headings and paragraphs, each with its place. */
    blocks: z.array(z.strictObject({ level: z.int(), text: z.string(), place: z.string() })),
    /** Answers given so far. */
    version: z.int(),
    answer: z
      .strictObject({
        noComment: z.boolean(),
        by: z.string(),
        at: instant,
        source: z.string(),
        comments: z.array(z.strictObject({ place: z.string(), text: z.string() })),
      })
      .nullable(),
    writable: z.boolean(),
  })
  .meta({ id: 'CommentRequest' })
export type CommentRequest = z.infer<typeof CommentRequest>

export const listCommentRequests = route({
  method: 'get',
  path: '/api/comment-requests',
  params: none,
  body: null,
  answer: z.strictObject({ requests: z.array(Request) }),
  permission: 'comment.read',
})
export const getCommentRequest = route({
  method: 'get',
  path: '/api/comment-requests/{id}',
  params: byId,
  body: null,
  answer: CommentRequest,
  permission: 'comment.read',
})
/** The draft that goes round. */
export const downloadDraft = route({
  method: 'get',
  path: '/api/comment-requests/{id}/draft',
  params: byId,
  body: null,
  answer: 'file',
  permission: 'comment.read',
  printable: true,
})
export const addCommentFile = route({
  method: 'post',
  path: '/api/comment-requests/{id}/files',
  params: byId,
  body: 'file',
  answer: z.strictObject({ id, name: z.string() }),
  permission: 'comment.write',
})
/** The unit's answer; no comments: 无意见. */
export const answerRequest = route({
  method: 'post',
  path: '/api/comment-requests/{id}/answers',
  params: byId,
  body: AnswerBody,
  answer: CommentRequest,
  permission: 'comment.write',
})
