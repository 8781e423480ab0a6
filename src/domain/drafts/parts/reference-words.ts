/** What stands before the number of a table that a sentence refers to: 表 in the running text, 附表 at the end. */

import type { ComposedTable } from '../../reports/composed.ts'
import type { ReportPhrases } from '../../reports/phrases.ts'
import type { TextNode } from '../../reports/section.ts'
import type { DraftBlock } from '../document.ts'

/** The table or chart whose number the text is. */
export const referredTo = ({ marks = [] }: TextNode): string | null =>
  marks.flatMap((mark) => (mark.type === 'reference' ? [mark.attrs.key] : []))[0] ?? null

/** By the table's key. */
export const wordsBefore = (
  tables: readonly ComposedTable[],
  phrases: ReportPhrases,
): ReadonlyMap<string, string> =>
  new Map(
    tables.map(({ key, inText }) => {
      const [word = ''] = phrases(inText ? 'table.titleInText' : 'table.title').split('{{number}}')
      return [key, word]
    }),
  )

/** A table may have grown too wide for the text since a sentence referred to it, or may fit it now. */
export const worded = (blocks: readonly DraftBlock[], words: ReadonlyMap<string, string>): DraftBlock[] =>
  blocks.map((block) => {
    if (block.type !== 'paragraph') return block
    const { content } = block
    const before = (at: number): string | undefined => {
      const next = content[at + 1]
      return next?.type === 'text' ? words.get(referredTo(next) ?? '') : undefined
    }
    return {
      ...block,
      content: content.map((node, at) => {
        const word = node.type === 'text' ? before(at) : undefined
        return node.type === 'text' && word !== undefined
          ? { ...node, text: node.text.replace(/附?表$/, () => word) }
          : node
      }),
    }
  })
