/** How many tables of a report stand before a place: the next one has the number after. */

import type { SectionBody } from '#contract/draft-document.ts'
import type { SectionSummary } from '#contract/drafts.ts'

interface Standing {
  readonly id: string
  /** How many blocks of the section stand before the place. */
  readonly blocks: number
}

const tablesIn = (content: SectionBody['content']): number =>
  content.filter(({ type }) => type === 'table').length

export function tablesBefore(
  sections: readonly Pick<SectionSummary, 'id' | 'leftOut'>[],
  documents: ReadonlyMap<string, { readonly document: SectionBody }>,
  standing: Standing | null,
): number {
  let count = 0
  for (const { id, leftOut } of sections) {
    const content = documents.get(id)?.document.content ?? []
    if (id === standing?.id) return count + tablesIn(content.slice(0, standing.blocks))
    if (!leftOut) count += tablesIn(content)
  }
  return count
}
