/** The frame of a report (the founding exercise's annex 2): headings, and what each is filled from. */

import type { ItemKind } from '../plans/item.ts'

/** What stands under a heading: what units answered to a field of the unit form, or the items of one kind. */
export type FramePart =
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'items'; readonly items: ItemKind }

export interface FrameSection {
  readonly key: string
  /** Heading without its number: 主要指标进展. */
  readonly title: string
  /** What the frame says belongs there; shown while writing, never printed. */
  readonly guidance: string
  readonly parts: readonly FramePart[]
  readonly sections: readonly FrameSection[]
}

/** What there is to be told of a plan: kinds of items, and texts about it. */
interface Told {
  readonly kinds: readonly ItemKind[]
  readonly texts: boolean
}

/**
 * The frame without the headings that would have nothing to stand under them: of a plan that is evaluated by text
 * only nothing is said about items, by a unit that does not lead the plan nothing but its items.
 */
export const frameWith = (frame: readonly FrameSection[], told: Told): FrameSection[] =>
  frame.flatMap((section) => {
    const parts = section.parts.filter((part) =>
      part.kind === 'items' ? told.kinds.includes(part.items) : told.texts,
    )
    const sections = frameWith(section.sections, told)
    const isEmptied =
      section.parts.length + section.sections.length > 0 && parts.length + sections.length === 0
    return isEmptied ? [] : [{ ...section, parts, sections }]
  })
