/** What a unit wrote beside the working copy of it in the text. */

import type { SectionBody } from '#contract/draft-document.ts'
import type { OriginalView } from '#contract/draft-sections.ts'
import { type Block, blockText, type Texts } from './blocks.ts'

type Original = Pick<OriginalView, 'key' | 'taken' | 'now' | 'changed'>

const isOf = (block: Block, key: string): boolean => block.type === 'paragraph' && block.attrs.source === key

/** The paragraphs of the text that came from it, as they read now. */
export const copyOf = ({ content }: SectionBody, key: string, texts: Texts): string[] =>
  content.filter((block) => isOf(block, key)).map((block) => blockText(block, texts))

export type CopyState = 'changed' | 'new' | 'gone' | 'unused' | 'edited' | 'same'

/** How the text stands to its source; what the unit did since comes first. */
export function copyState({ taken, now, changed }: Original, copy: readonly string[]): CopyState {
  if (changed) return now === null ? 'gone' : taken === null ? 'new' : 'changed'
  if (copy.length === 0) return 'unused'
  return copy.join('\n') === (taken ?? []).join('\n') ? 'same' : 'edited'
}

/** The text with what the unit says now in place of the paragraphs that came from it, at the end where there are none. */
export function withNow(
  { type, content }: SectionBody,
  original: Original & Pick<OriginalView, 'unit'>,
  newId: () => string,
): SectionBody {
  const { key, unit, now } = original
  const old = content.filter((block) => isOf(block, key))
  const lines = now ?? []
  const written = lines.map((text, at): Block => {
    const stood = old[at]
    const id = stood ? stood.attrs.id : newId()
    // The unit is named once, at the end of what it says.
    const cited = at === lines.length - 1
    const attrs = { id, origin: unit, source: key, cited, gap: false }
    return { type: 'paragraph', attrs, content: text ? [{ type: 'text', text }] : [] }
  })
  const first = content.findIndex((block) => isOf(block, key))
  const at = first < 0 ? content.length : first
  const rest = (blocks: readonly Block[]) => blocks.filter((block) => !isOf(block, key))
  return { type, content: [...rest(content.slice(0, at)), ...written, ...rest(content.slice(at))] }
}
