/** The definition that is being edited on this screen. Drafts outlive it, so that a save under way is not crossed. */

import { useEffect, useSyncExternalStore } from 'react'
import { type ExerciseDraftView, getDraft, listExercises, saveDraft } from '#contract/exercises.ts'
import { call } from '../../api.ts'
import { answerKey, queryClient } from '../../queries.ts'
import { ExerciseDraft } from './draft.ts'

const drafts = new Map<string, ExerciseDraft>()

function draftOf(view: ExerciseDraftView): ExerciseDraft {
  const { id } = view
  const kept = drafts.get(id)
  if (kept) return kept
  const draft = new ExerciseDraft(view, {
    // Through the client, so that a session that ended leads to the sign-in page.
    send: (version, definition) =>
      queryClient
        .getMutationCache()
        .build(queryClient, { mutationFn: () => call(saveDraft, { id }, { version, definition }) })
        .execute(undefined),
    fetch: () => call(getDraft, { id }),
    saved: (saved) => {
      queryClient.setQueryData(answerKey(getDraft, { id }), saved)
      void queryClient.invalidateQueries({ queryKey: [listExercises.path], refetchType: 'none' })
    },
  })
  drafts.set(id, draft)
  return draft
}

window.addEventListener('beforeunload', (event) => {
  const open = [...drafts.values()].filter((draft) => draft.isOpen)
  if (open.length > 0) event.preventDefault()
  for (const draft of open) void draft.flush()
})

export function useExerciseDraft(view: ExerciseDraftView) {
  const draft = draftOf(view)
  const stand = useSyncExternalStore(draft.subscribe, draft.stand)
  useEffect(() => draft.receive(view), [draft, view])
  useEffect(() => () => void draft.flush(), [draft])
  return { draft, stand }
}
