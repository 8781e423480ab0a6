/** How many tables of a report of one kind, printed in the text or at its end, stand before a place: the next has the number after. */

import type { SectionBody } from '#contract/draft-document.ts'
import type { SectionSummary } from '#contract/drafts.ts'

interface Standing {
  readonly id: string
  /** How many blocks of the section stand before the place. */
  readonly blocks: number
}

interface Report {
  readonly sections: readonly Pick<SectionSummary, 'id' | 'leftOut'>[]
  readonly documents: ReadonlyMap<string, { readonly document: SectionBody }>
}

export function tablesBefore(
  { sections, documents }: Report,
  standing: Standing | null,
  isCounted: (key: string) => boolean,
): number {
  const tablesIn = (content: SectionBody['content']): number =>
    content.filter((block) => block.type === 'table' && isCounted(block.attrs.key)).length
  let count = 0
  for (const { id, leftOut } of sections) {
    const content = documents.get(id)?.document.content ?? []
    if (id === standing?.id) return count + tablesIn(content.slice(0, standing.blocks))
    if (!leftOut) count += tablesIn(content)
  }
  return count
}
