/** Evaluations one after another: the list, the definition as a file, and preparing the next one. */

import { z } from 'zod'
import { evaluationKinds } from '#domain/evaluations/evaluation.ts'
import { Exercise } from './exercise.ts'
import { route } from './route.ts'
import { byId, day, FindingView, id, instant, none } from './shared.ts'

const Listed = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(evaluationKinds),
  openedAt: instant,
  /** null while it runs. */
  closedAt: instant.nullable(),
  closedBy: z.string(),
  /** Volumes of its archive package; [] while it runs. */
  archive: z.array(z.strictObject({ id, name: z.string(), size: z.int(), sha256: z.string() })),
  /** True for the one the screens show. */
  current: z.boolean(),
  units: z.int(),
  lastDueOn: day.nullable(),
})

const ListedDraft = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(evaluationKinds),
  version: z.int(),
  savedAt: instant,
  savedBy: z.string(),
})

export const ExercisesView = z
  .strictObject({
    evaluations: z.array(Listed),
    drafts: z.array(ListedDraft),
    writable: z.boolean(),
  })
  .meta({ id: 'Exercises' })
export type ExercisesView = z.infer<typeof ExercisesView>

export const ExerciseDraftView = z
  .strictObject({
    id,
    version: z.int(),
    definition: Exercise,
    /** What does not fit together; an error keeps it from being opened. */
    findings: z.array(FindingView),
    savedAt: instant,
    savedBy: z.string(),
    /** What opening adds to what is there, by name. */
    adds: z.strictObject({
      units: z.array(z.string()),
      plans: z.array(z.string()),
      documents: z.array(z.string()),
    }),
  })
  .meta({ id: 'ExerciseDraft' })
export type ExerciseDraftView = z.infer<typeof ExerciseDraftView>

const word = z.string().max(200)

/** How the next exercise differs from the one it begins from. */
export const DeriveExercise = z.strictObject({
  evaluationId: id,
  kind: z.enum(evaluationKinds),
  name: z.string().trim().min(1).max(200),
  yearsLater: z.int().min(0).max(50),
  planYearsLater: z.int().min(0).max(50),
  words: z.array(z.strictObject({ from: word.min(1), to: word })).max(50),
})

export const listExercises = route({
  method: 'get',
  path: '/api/exercises',
  params: none,
  body: null,
  answer: ExercisesView,
  permission: 'exercise.read',
})
/** The evaluation as one readable file in the exercise format. */
export const downloadDefinition = route({
  method: 'get',
  path: '/api/exercises/{id}/definition',
  params: byId,
  body: null,
  answer: 'file',
  permission: 'exercise.write',
})
export const deriveDraft = route({
  method: 'post',
  path: '/api/exercise-drafts',
  params: none,
  body: DeriveExercise,
  answer: ExerciseDraftView,
  permission: 'exercise.write',
})
export const Unfinished = z
  .strictObject({
    /** Filings that are not accepted. */
    filings: z.array(
      z.strictObject({
        /** Of the assignment. */
        id,
        unit: z.string(),
        track: z.string(),
        state: z.string(),
      }),
    ),
    /** Reports and adjustments whose process has not come to its end. */
    /** By the report's id. */
    cases: z.array(z.strictObject({ id, process: z.string(), title: z.string(), state: z.string() })),
    /** Themes that are not concluded, assessments of third parties that are not handed in. */
    products: z.array(z.strictObject({ kind: z.enum(['theme', 'mandate']), id, title: z.string() })),
  })
  .meta({ id: 'Unfinished' })
export type Unfinished = z.infer<typeof Unfinished>

/** What would be left open if the evaluation were closed now. */
export const getUnfinished = route({
  method: 'get',
  path: '/api/exercises/{id}/unfinished',
  params: byId,
  body: null,
  answer: Unfinished,
  permission: 'exercise.write',
})
/** Closes it for good and makes the archive package. A reason is asked for while something is unfinished. */
export const closeEvaluation = route({
  method: 'post',
  path: '/api/exercises/{id}/end',
  params: byId,
  body: z.strictObject({ reason: z.string().trim().max(2000).default('') }),
  answer: ExercisesView,
  permission: 'exercise.write',
})
/** What the reader's screens show from now on. */
export const chooseEvaluation = route({
  method: 'put',
  path: '/api/session/evaluation',
  params: none,
  body: z.strictObject({ evaluationId: id }),
  answer: null,
  permission: 'exercise.choose',
})
/** A definition from a file. */
export const importDraft = route({
  method: 'post',
  path: '/api/exercise-drafts/files',
  params: none,
  body: 'file',
  answer: ExerciseDraftView,
  permission: 'exercise.write',
})
export const getDraft = route({
  method: 'get',
  path: '/api/exercise-drafts/{id}',
  params: byId,
  body: null,
  answer: ExerciseDraftView,
  permission: 'exercise.write',
})
export const saveDraft = route({
  method: 'put',
  path: '/api/exercise-drafts/{id}',
  params: byId,
  body: z.strictObject({ version: z.int(), definition: Exercise }),
  answer: ExerciseDraftView,
  permission: 'exercise.write',
})
export const dropDraft = route({
  method: 'delete',
  path: '/api/exercise-drafts/{id}',
  params: byId,
  body: null,
  answer: null,
  permission: 'exercise.write',
})
/** Opens it: from now on units owe what it asks for. */
export const openDraft = route({
  method: 'post',
  path: '/api/exercise-drafts/{id}/opening',
  params: byId,
  body: z.strictObject({ version: z.int() }),
  answer: z.strictObject({ evaluationId: id }),
  permission: 'exercise.write',
})
