/** Comment rounds: who is asked on which draft, what they answer, and what becomes of each comment. */

import { z } from 'zod'
import { askedKinds, outcomes } from '#domain/consultations/tally.ts'
import { commentRoundStates } from '#domain/processes/comment-round.ts'
import { route } from './route.ts'
import { byId, day, id, instant, none } from './shared.ts'

/** What a round is about, by the process its subject runs. */
export const roundSubjects = [
  'outline_report',
  'city_report',
  'special_report',
  'outline_adjustment',
  'special_adjustment',
] as const
export type RoundSubject = (typeof roundSubjects)[number]

const FileLink = z.strictObject({ id, name: z.string() })
const state = z.enum(commentRoundStates)

const RoundSummary = z.strictObject({
  id,
  number: z.int(),
  title: z.string(),
  state,
  dueOn: day,
  daysLeft: z.int(),
  /** 征求…个单位意见，收到…, in the reader's language. */
  statistics: z.string(),
})
export type RoundSummary = z.infer<typeof RoundSummary>

export const RoundsView = z
  .strictObject({
    rounds: z.array(RoundSummary),
    /** Title of the report or the adjustment. */
    subject: z.string(),
    /** Drafts that can go round, newest first. */
    drafts: z.array(z.strictObject({ id, number: z.int(), variant: z.string() })),
    units: z.array(z.strictObject({ id, name: z.string() })),
    writable: z.boolean(),
  })
  .meta({ id: 'CommentRounds' })
export type RoundsView = z.infer<typeof RoundsView>

const Ruling = z.strictObject({
  outcome: z.enum(outcomes),
  reason: z.string(),
  changedPlace: z.string(),
  by: z.string(),
  at: instant,
})

const CommentView = z.strictObject({
  id,
  place: z.string(),
  text: z.string(),
  /** Rulings made so far: a new one names the number it saw. */
  version: z.int(),
  ruling: Ruling.nullable(),
})
export type CommentView = z.infer<typeof CommentView>

const AnswerView = z.strictObject({
  version: z.int(),
  noComment: z.boolean(),
  source: z.string(),
  by: z.string(),
  at: instant,
  file: FileLink.nullable(),
  comments: z.array(CommentView),
})
export type AnswerView = z.infer<typeof AnswerView>

const AskedView = z.strictObject({
  id,
  kind: z.enum(askedKinds),
  unitId: id.nullable(),
  name: z.string(),
  dueOn: day,
  daysLeft: z.int(),
  answer: AnswerView.nullable(),
})
export type AskedView = z.infer<typeof AskedView>

export const RoundView = z
  .strictObject({
    ...RoundSummary.shape,
    process: z.enum(roundSubjects),
    subjectId: id,
    subject: z.string(),
    /** The screen of the subject. */
    path: z.string(),
    letter: z.string(),
    draft: z.strictObject({ id, number: z.int(), variant: z.string() }).nullable(),
    file: FileLink.nullable(),
    /** Of its letter and whom it asks: a change names the one it saw. */
    edition: z.int(),
    /** Version of its case: a step names the one it saw. */
    version: z.int(),
    offers: z.array(
      z.strictObject({ action: z.string(), needsReason: z.boolean(), unmet: z.array(z.string()) }),
    ),
    asked: z.array(AskedView),
    writable: z.boolean(),
  })
  .meta({ id: 'CommentRound' })
export type RoundView = z.infer<typeof RoundView>

const words = (most: number) => z.string().trim().max(most)
const name = words(60).min(1)

/** What a round asks: whoever is named twice is refused. */
export const RoundBody = z.strictObject({
  title: words(200).min(1),
  letter: words(4000),
  dueOn: day,
  draftId: id.nullable(),
  fileId: id.nullable().default(null),
  units: z.array(z.strictObject({ id, dueOn: day.nullable().default(null) })).max(300),
  experts: z.array(name).max(100),
  bodies: z.array(name).max(100),
})
export type RoundBody = z.infer<typeof RoundBody>

const ofSubject = z.strictObject({ process: z.enum(roundSubjects), subjectId: id })

export const listRounds = route({
  method: 'get',
  path: '/api/comment-rounds',
  params: ofSubject,
  body: null,
  answer: RoundsView,
  permission: 'round.read',
})
export const createRound = route({
  method: 'post',
  path: '/api/comment-rounds',
  params: none,
  body: RoundBody.extend(ofSubject.shape),
  answer: RoundView,
  permission: 'round.write',
})
export const getRound = route({
  method: 'get',
  path: '/api/comment-rounds/{id}',
  params: byId,
  body: null,
  answer: RoundView,
  permission: 'round.read',
})
/** While it is a draft. */
export const changeRound = route({
  method: 'put',
  path: '/api/comment-rounds/{id}',
  params: byId,
  body: RoundBody.extend({ edition: z.int().min(1) }),
  answer: RoundView,
  permission: 'round.write',
})
export const stepRound = route({
  method: 'post',
  path: '/api/comment-rounds/{id}/steps',
  params: byId,
  body: z.strictObject({ action: words(60), reason: words(2000).default(''), version: z.int().min(0) }),
  answer: RoundView,
  permission: 'round.write',
})
export const addRoundFile = route({
  method: 'post',
  path: '/api/comment-rounds/{id}/files',
  params: byId,
  body: 'file',
  answer: FileLink,
  permission: 'round.write',
})

export const AnswerBody = z.strictObject({
  /** Answers given so far, as the writer saw them. */
  version: z.int().min(0),
  comments: z.array(z.strictObject({ place: words(300), text: words(4000).min(1) })).max(500),
  fileId: id.nullable().default(null),
})
export type AnswerBody = z.infer<typeof AnswerBody>

/** A paper answer entered for whoever gave it; no comments: 无意见. */
export const answerFor = route({
  method: 'post',
  path: '/api/comment-rounds/{id}/answers',
  params: byId,
  body: AnswerBody.extend({ askedId: id, source: words(300).min(1) }),
  answer: RoundView,
  permission: 'round.write',
})
export const ruleComment = route({
  method: 'post',
  path: '/api/comment-rounds/{id}/rulings',
  params: byId,
  body: z.strictObject({
    commentId: id,
    version: z.int().min(0),
    outcome: z.enum(outcomes),
    reason: words(2000).default(''),
    changedPlace: words(300).default(''),
  }),
  answer: RoundView,
  permission: 'round.write',
})
/** 意见采纳情况表 as Word. */
export const downloadCommentTable = route({
  method: 'get',
  path: '/api/comment-rounds/{id}/table',
  params: byId,
  body: null,
  answer: 'file',
  permission: 'round.read',
  printable: true,
})
/** The letter as Word. */
export const downloadRoundLetter = route({
  method: 'get',
  path: '/api/comment-rounds/{id}/letter',
  params: byId,
  body: null,
  answer: 'file',
  permission: 'round.read',
  printable: true,
})
