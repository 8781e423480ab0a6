/** How the sections of a draft stand: their order, what is left out, and who may write which. */

import { Refusal } from '../refusal.ts'

export interface ArrangedSection {
  readonly id: string
  /** It stays with everything written in it, and is no part of the report. */
  readonly leftOut: boolean
  /** People who may write it beside those who may write all. */
  readonly authors: readonly string[]
}

export type Arrangement = readonly ArrangedSection[]

/** The arrangement wanted, each author once. Refuses `draft-sections-uneven` unless it has every section exactly once. */
export function arranged(wanted: Arrangement, sectionIds: readonly string[]): Arrangement {
  const named = new Set(wanted.map(({ id }) => id))
  const isEven =
    wanted.length === sectionIds.length &&
    named.size === wanted.length &&
    sectionIds.every((id) => named.has(id))
  if (!isEven) throw new Refusal('draft-sections-uneven')
  return wanted.map(({ authors, ...section }) => ({ ...section, authors: [...new Set(authors)] }))
}

/** With a new section behind another; null: at the beginning. An unknown neighbour is refused as `not-found`. */
export function withSection(arrangement: Arrangement, id: string, after: string | null): Arrangement {
  const at = after === null ? 0 : arrangement.findIndex((section) => section.id === after) + 1
  if (after !== null && at === 0) throw new Refusal('not-found')
  return arrangement.toSpliced(at, 0, { id, leftOut: false, authors: [] })
}

/** Whether the person is named an author of the section; of any where `sectionId` is null. */
export const isAuthor = (arrangement: Arrangement, personId: string, sectionId: string | null): boolean =>
  arrangement.some(
    ({ id, authors }) => (sectionId === null || id === sectionId) && authors.includes(personId),
  )
