/** How a section stands while it is written here, and what it needs from outside. */

import { z } from 'zod'
import { SectionBody } from '#contract/draft-document.ts'
import type { SectionView } from '#contract/draft-sections.ts'
import type { SectionSummary } from '#contract/drafts.ts'
import type { RefusalView } from '#contract/shared.ts'
import type { Store } from '../../parts/kept-text.ts'
import { toEditor } from '../editor/convert.ts'

export type SectionState =
  | 'clean' // the server has everything
  | 'waiting' // written, about to be sent
  | 'saving'
  | 'unreachable' // tried again by itself
  | 'refused' // waits for a change or for "try again"
  | 'aside' // somebody else's text stands; waits for a choice

/** What became of a text whose writer had lost the section. */
export interface Aside {
  readonly who: string
  readonly when: string
  /** The version it is kept as; null: kept on this computer alone. */
  readonly number: number | null
  /** The version it was written on. */
  readonly basedOn: number
}

export interface SectionDraftView {
  /** As the server last told it. */
  readonly section: SectionView
  /** As it stands here. */
  readonly document: SectionBody
  readonly state: SectionState
  readonly refusal: RefusalView | null
  readonly aside: Aside | null
  /** True where text was found on this computer that the server never had. */
  readonly restored: boolean
  /** Whether what is not on the server yet is kept on this computer: its store may be full or forbidden. */
  readonly keptHere: boolean
  /** Text found on this computer that cannot be read as it was kept; null: none. */
  readonly torn: string | null
  /** Changes where the text was not written here but came: the editor begins anew. */
  readonly epoch: number
}

export interface SectionDoor {
  save(id: string, body: { basedOn: number; document: SectionBody }): Promise<SectionView>
  fetch(id: string): Promise<SectionView>
  lock(id: string): Promise<SectionSummary>
  release(id: string): Promise<unknown>
  saved(section: SectionView): void
  /** The lock was taken or given back. */
  locked(id: string): void
  readonly store: Store
  /** Where the text lies in the store; names person and section. */
  readonly key: string
}

/** What lies in the store. */
export const StoredSection = z.object({ basedOn: z.int(), document: SectionBody })

export const firstView = (section: SectionView): SectionDraftView => ({
  ...{ section, document: section.document, state: 'clean', refusal: null, aside: null },
  ...{ restored: false, keptHere: true, torn: null, epoch: 0 },
})

export const isSameText = (a: SectionBody, b: SectionBody): boolean => toEditor(a).eq(toEditor(b))

/** What a save that was not put in says of where the text is. */
export function asideOf({ details }: RefusalView, basedOn: number): Aside {
  const { who = '', when = '', number } = details
  const kept = number === undefined ? null : Number(number)
  return { who: String(who), when: String(when), number: kept, basedOn }
}
