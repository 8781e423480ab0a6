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
