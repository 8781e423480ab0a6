/** The overall score, made on request: a working paper of the coordinator, each result a row that stays. */

import { z } from 'zod'
import { scoreGrades } from '#domain/scores/overall.ts'
import { route } from './route.ts'
import { day, id, instant } from './shared.ts'

/** 2 to 9 rows of as many numbers; the server refuses what is not reciprocal. */
const comparisons = z.array(z.array(z.number().min(0.01).max(100)).max(9)).max(9)

export const ScoreView = z
  .strictObject({
    id,
    by: z.string(),
    at: instant,
    evaluation: z.string(),
    cutOff: day,
    /** Makes the draws repeatable. */
    seed: z.int(),
    /** The experts' comparisons of the chapters with their consistency ratio; null: every chapter weighs the same. */
    compared: z.strictObject({ comparisons, ratio: z.number() }).nullable(),
    /** Means of shares, 1 being the whole; null where too little is known. */
    score: z.number().nullable(),
    check: z.number().nullable(),
    grade: z.enum(scoreGrades).nullable(),
    isCapped: z.boolean(),
    available: z.int(),
    all: z.int(),
    /** Weight of each chapter, together 1, and its own score. */
    chapters: z.array(
      z.strictObject({ chapter: z.string(), weight: z.number(), score: z.number().nullable() }),
    ),
    parts: z.array(
      z.strictObject({
        itemId: id,
        number: z.int(),
        name: z.string(),
        chapter: z.string(),
        weight: z.number(),
        completion: z.number().nullable(),
        isBinding: z.boolean(),
        isFailed: z.boolean(),
      }),
    ),
    robustness: z
      .strictObject({
        scores: z.int(),
        low: z.number(),
        median: z.number(),
        high: z.number(),
        sameGrade: z.number(),
      })
      .nullable(),
  })
  .meta({ id: 'Score' })
export type ScoreView = z.infer<typeof ScoreView>

export const listScores = route({
  method: 'get',
  path: '/api/scores',
  params: z.strictObject({ plan: id.optional() }),
  body: null,
  answer: z.strictObject({
    plan: z.strictObject({ id, name: z.string() }),
    /** Classes of the plan's indicators, in the order in which they are compared. */
    chapters: z.array(z.strictObject({ chapter: z.string(), indicators: z.int() })),
    /** The newest first. */
    scores: z.array(ScoreView),
  }),
  permission: 'score.make',
})

export const makeScore = route({
  method: 'post',
  path: '/api/scores',
  params: z.strictObject({}),
  body: z.strictObject({
    planId: id,
    comparisons: comparisons.nullable(),
    /** null: the server draws one. */
    seed: z.int().min(0).max(4_294_967_295).nullable(),
  }),
  answer: ScoreView,
  permission: 'score.make',
})
