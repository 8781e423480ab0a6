/** The first version of a draft: what was composed, copied block by block so that people can go on from it. */

import type { ComposedReport, ComposedSection } from '../reports/composed.ts'
import { figureKey } from '../reports/figure.ts'
import type { BlockNode, InlineNode, SectionDocument } from '../reports/section.ts'
import type { DraftBlock, DraftDocument, SectionKind } from './document.ts'
import type { DraftFigure } from './draft-text.ts'

export interface FirstSection {
  readonly key: string
  readonly kind: SectionKind
  readonly document: DraftDocument
}

export interface FirstVersion {
  readonly sections: readonly FirstSection[]
  readonly figures: readonly DraftFigure[]
}

/**
 * Every section of the composed report but the list of gaps, which is made anew each time.
 *
 * @param nextId answers a block's id, another each time
 */
export function firstVersion(composed: ComposedReport, nextId: () => string): FirstVersion {
  const figures = new Map<string, DraftFigure>()
  for (const { figure, place, label, text } of composed.bindings) {
    if (place !== 'text') continue
    const key = figureKey(figure, 'text', 0)
    if (!figures.has(key)) figures.set(key, { key, figure, label, text })
  }
  const sections = composed.sections
    .filter((section) => !isGapList(composed, section))
    .map(
      (section): FirstSection => ({
        key: section.key,
        kind: composed.tables.some(({ key }) => key === section.key) ? 'annex' : 'text',
        document: toDraft(section.document, draftKeys(composed), nextId),
      }),
    )
  return { sections, figures: [...figures.values()] }
}

/** The closing list of what is missing has no data of its own. */
export const isGapList = ({ tables }: ComposedReport, { key }: Pick<ComposedSection, 'key'>): boolean =>
  tables.some((table) => table.key === key && table.cutOff === null)

/** From a binding's key in the composed text to the one its figure has in a draft. */
export const draftKeys = ({ bindings }: ComposedReport): ReadonlyMap<string, string> =>
  new Map(bindings.map(({ key, figure }) => [key, figureKey(figure, 'text', 0)]))

/** A composed document as a draft's. */
export const toDraft = (
  { content }: SectionDocument,
  keys: ReadonlyMap<string, string>,
  nextId: () => string,
): DraftDocument => ({ type: 'doc', content: content.map((block) => draftBlock(block, keys, nextId())) })

function draftBlock(block: BlockNode, keys: ReadonlyMap<string, string>, id: string): DraftBlock {
  switch (block.type) {
    case 'heading':
      return {
        ...block,
        attrs: { ...block.attrs, id },
        content: block.content.filter((node) => node.type === 'text'),
      }
    case 'paragraph':
      return {
        ...block,
        attrs: { ...block.attrs, source: block.attrs.source ?? null, id },
        content: rebound(block.content, keys),
      }
    case 'table':
    case 'chart':
      return { ...block, attrs: { ...block.attrs, id } }
  }
}

const rebound = (content: readonly InlineNode[], keys: ReadonlyMap<string, string>): InlineNode[] =>
  content.map((node) =>
    node.type === 'binding'
      ? { type: 'binding', attrs: { key: keys.get(node.attrs.key) ?? node.attrs.key } }
      : node,
  )

/** What a section that people add begins with: its heading, and the mark of what is still to be written. */
export const emptySection = (
  { title, level, mark }: { title: string; level: 1 | 2 | 3 | 4; mark: string },
  nextId: () => string,
): DraftDocument => ({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { id: nextId(), level }, content: [{ type: 'text', text: title }] },
    {
      type: 'paragraph',
      attrs: { id: nextId(), origin: null, source: null, cited: false, gap: true },
      content: [{ type: 'text', text: mark }],
    },
  ],
})
