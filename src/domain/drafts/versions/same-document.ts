/** Whether two documents say the same: whatever order their properties were written down in, and however text is cut. */

import type { InlineNode } from '../../reports/section.ts'
import { type DraftBlock, type DraftDocument, inlinesOf } from '../document.ts'

export const isSameDocument = (one: DraftDocument, other: DraftDocument): boolean =>
  stableText(one.content.map(inOnePiece)) === stableText(other.content.map(inOnePiece))

/** The machine puts a sentence together of parts, and an editor joins what looks alike: neither changed a word. */
function inOnePiece(block: DraftBlock): object {
  const content: InlineNode[] = []
  for (const node of inlinesOf(block)) {
    const last = content.at(-1)
    const isMore = node.type === 'text' && last?.type === 'text' && looksLike(node.marks, last.marks)
    if (isMore) content[content.length - 1] = { ...last, text: last.text + node.text }
    else content.push(node)
  }
  return { ...block, content }
}

const looksLike = (one: readonly unknown[] = [], other: readonly unknown[] = []): boolean =>
  stableText(one) === stableText(other)

function stableText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, inner]) => `${name}:${stableText(inner)}`).join(',')}}`
}
