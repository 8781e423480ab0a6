/** The saves of an exercise that is being prepared: every one can be brought back. */

import { z } from 'zod'
import { ExerciseDraftView } from './exercises.ts'
import { route } from './route.ts'
import { byId, instant } from './shared.ts'

export const DraftVersionsView = z
  .strictObject({
    /** Newest first. */
    versions: z.array(z.strictObject({ version: z.int(), savedAt: instant, savedBy: z.string() })),
  })
  .meta({ id: 'DraftVersions' })
export type DraftVersionsView = z.infer<typeof DraftVersionsView>

export const listDraftVersions = route({
  method: 'get',
  path: '/api/exercise-drafts/{id}/versions',
  params: byId,
  body: null,
  answer: DraftVersionsView,
  permission: 'exercise.write',
})
/** Saves again what an earlier version said: undoing is a save too. */
export const restoreDraft = route({
  method: 'post',
  path: '/api/exercise-drafts/{id}/restoration',
  params: byId,
  body: z.strictObject({
    /** The one that was seen. */
    version: z.int(),
    /** The one to bring back. */
    restored: z.int().positive().max(1_000_000),
  }),
  answer: ExerciseDraftView,
  permission: 'exercise.write',
})
