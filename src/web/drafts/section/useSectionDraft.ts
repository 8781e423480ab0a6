/** The section on the screen with what is written into it. Texts outlive their screen, so that no save is crossed. */

import { useEffect, useSyncExternalStore } from 'react'
import type { z } from 'zod'
import {
  getSection,
  listVersions,
  lockSection,
  releaseSection,
  type SectionView,
  saveSection,
} from '#contract/draft-sections.ts'
import { getDraft } from '#contract/drafts.ts'
import type { Route } from '#contract/route.ts'
import { type Answered, address, type Content, call } from '../../api.ts'
import { browserStore } from '../../parts/kept-text.ts'
import { answerKey, queryClient } from '../../queries.ts'
import { useSession } from '../../shell/session.ts'
import { SectionDraft } from './section-draft.ts'

const drafts = new Map<string, SectionDraft>()

/** Through the client, so that a session that ended leads to the sign-in page; the text stays. */
const send = <Params extends z.ZodObject, Body extends z.ZodType = never, Answer extends z.ZodType = never>(
  route: Route<Params, Body, Answer>,
  params: z.input<Params>,
  content?: Content<Body>,
): Promise<Answered<Answer>> =>
  queryClient
    .getMutationCache()
    .build(queryClient, { mutationFn: () => call(route, params, content) })
    .execute(undefined)

function saved(section: SectionView): void {
  queryClient.setQueryData(answerKey(getSection, { id: section.id }), section)
  void queryClient.invalidateQueries({ queryKey: [listVersions.path, { id: section.id }] })
  void queryClient.invalidateQueries({ queryKey: answerKey(getDraft, { id: section.reportId }) })
}

function draftOf(section: SectionView, personId: string): SectionDraft {
  const key = `guiheng.section.${personId}.${section.id}`
  const kept = drafts.get(key)
  if (kept) return kept
  const draft = new SectionDraft(section, {
    save: (id, body) => send(saveSection, { id }, body),
    fetch: (id) => call(getSection, { id }),
    lock: (id) => send(lockSection, { id }, {}),
    release: (id) => send(releaseSection, { id }),
    saved,
    locked: () =>
      void queryClient.invalidateQueries({ queryKey: answerKey(getDraft, { id: section.reportId }) }),
    store: browserStore(),
    key,
  })
  drafts.set(key, draft)
  draft.subscribe(noteOpen)
  // Not while the page is being drawn.
  queueMicrotask(noteOpen)
  return draft
}

let open: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()

function noteOpen(): void {
  const now = new Set(
    [...drafts.values()].flatMap((draft) => (draft.isOpen ? [draft.view().section.id] : [])),
  )
  if (now.size === open.size && [...now].every((id) => open.has(id))) return
  open = now
  for (const listener of listeners) listener()
}

/** Ids of sections with something written that the server does not have. */
export const openSections = (): ReadonlySet<string> => open

export function whenOpenChanges(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

window.addEventListener('beforeunload', (event) => {
  const open = [...drafts.values()].filter((draft) => draft.isOpen)
  if (open.length > 0) event.preventDefault()
  for (const draft of open) void draft.flush()
})

/** Whoever closes the window gives back what he held. */
window.addEventListener('pagehide', () => {
  for (const draft of drafts.values()) {
    if (!draft.holds || draft.isOpen) continue
    const { id } = draft.view().section
    void fetch(address(releaseSection, { id }), {
      method: releaseSection.method.toUpperCase(),
      keepalive: true,
    })
  }
})

export function useSectionDraft(section: SectionView) {
  const { person } = useSession()
  const draft = draftOf(section, person.id)
  const view = useSyncExternalStore(draft.subscribe, draft.view)
  useEffect(() => draft.receive(section), [draft, section])
  return { draft, view }
}
