/** The draft of the entry on the screen. Drafts outlive their screen, so that a save under way is not crossed. */

import { useEffect, useSyncExternalStore } from 'react'
import { getAssignment, listAssignments } from '#contract/assignments.ts'
import { type EntryView, getEntry, type SaveEntry, saveEntry } from '#contract/entries.ts'
import { getWork } from '#contract/work.ts'
import { call } from '../../api.ts'
import { browserStore } from '../../parts/kept-text.ts'
import { answerKey, queryClient } from '../../queries.ts'
import { useSession } from '../../shell/session.ts'
import { Draft } from './draft.ts'

const drafts = new Map<string, Draft>()

/** Lists that tell how far entries have come; read again when they are next shown. */
const affected = [getAssignment, listAssignments, getWork].map(({ path }) => path)

function saved(entry: EntryView): void {
  queryClient.setQueryData(answerKey(getEntry, { id: entry.entryId }), entry)
  for (const path of affected) void queryClient.invalidateQueries({ queryKey: [path], refetchType: 'none' })
}

/** Through the client, so that a session that ended leads to the sign-in page; the draft stays. */
const sendEntry = (id: string, body: SaveEntry): Promise<EntryView> =>
  queryClient
    .getMutationCache()
    .build(queryClient, { mutationFn: () => call(saveEntry, { id }, body) })
    .execute(undefined)

function draftOf(entry: EntryView, personId: string, today: string): Draft {
  const key = `guiheng.draft.${personId}.${entry.entryId}`
  const kept = drafts.get(key)
  if (kept) return kept
  const draft = new Draft(entry, {
    send: sendEntry,
    fetch: (id) => call(getEntry, { id }),
    saved,
    store: browserStore(),
    key,
    today,
  })
  drafts.set(key, draft)
  return draft
}

window.addEventListener('beforeunload', (event) => {
  const open = [...drafts.values()].filter((draft) => draft.isOpen)
  if (open.length > 0) event.preventDefault()
  for (const draft of open) void draft.flush()
})

export function useDraft(entry: EntryView) {
  const { person, tenant } = useSession()
  const draft = draftOf(entry, person.id, tenant.today)
  const view = useSyncExternalStore(draft.subscribe, draft.view)
  useEffect(() => draft.receive(entry), [draft, entry])
  useEffect(() => {
    if (draft.view().entry.writable) void draft.flush()
    return () => void draft.flush()
  }, [draft])
  return { draft, view }
}
