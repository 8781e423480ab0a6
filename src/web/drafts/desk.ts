/** What all parts of the desk share: the draft, its sections, which one is looked at, and which one is written. */

import type { EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { createContext, use } from 'react'
import type { SectionView } from '#contract/draft-sections.ts'
import type { DraftAnswer, DraftView, Insertable } from '#contract/drafts.ts'
import type { DraftPanel } from '#domain/drafts/place.ts'
import type { Point } from './editor/Editor.tsx'
import type { Held } from './held.ts'
import type { Numbered } from './outline/numbering.ts'

/** Where a comment would be pinned: a block, and the words chosen in it. */
export interface ChosenPlace {
  readonly sectionId: string
  readonly blockId: string
  readonly quote: string
  /** How the block begins. */
  readonly begin: string
}

/** The open editor, as it stands now. */
export interface Writing {
  readonly sectionId: string
  readonly view: EditorView
  readonly state: EditorState
}

export interface Desk {
  readonly answer: DraftAnswer
  readonly draft: DraftView
  readonly sections: ReadonlyMap<string, SectionView>
  readonly numbering: ReadonlyMap<string, Numbered>
  /** The section that the panel speaks of. */
  readonly activeId: string | null
  readonly writingId: string | null
  readonly writing: Held<Writing | null>
  readonly place: Held<ChosenPlace | null>
  /** What stands beside the text. */
  readonly panel: DraftPanel
  /** Which side is unfolded where there is no room beside the text. */
  readonly unfolded: 'outline' | 'panel' | null
  /** What was inserted and the server has not told of yet. */
  readonly inserted: readonly Insertable[]
  /** Blocks in which the check found something. */
  readonly doubted: ReadonlySet<string>
  choose(sectionId: string): void
  /** Puts it beside the text. */
  openPanel(panel: DraftPanel): void
  unfold(side: 'outline' | 'panel' | null): void
  write(sectionId: string, from: Point | null): void
  stop(): void
  insert(one: Insertable): void
  doubt(blocks: ReadonlySet<string>): void
  /** Shows a block of the text. */
  show(blockId: string): void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('a part of the desk stands on no desk')
  return desk
}
