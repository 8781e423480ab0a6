/** The few shapes of paragraph a report has. */

import { plain, strong } from '../phrases.ts'
import type { HeadingNode, InlineNode, ParagraphNode } from '../section.ts'

/** The coordinator's own paragraph, from the data. */
export const statement = (content: readonly InlineNode[]): ParagraphNode => ({
  type: 'paragraph',
  attrs: { origin: null, cited: false, gap: false },
  content,
})

export const gapMark = (content: readonly InlineNode[]): ParagraphNode => ({
  type: 'paragraph',
  attrs: { origin: null, cited: false, gap: true },
  content,
})

export const heading = (level: HeadingNode['attrs']['level'], text: string): HeadingNode => ({
  type: 'heading',
  attrs: { level },
  content: [plain(text)],
})

interface Answered {
  readonly unit: string
  /** The item asked about; null: the unit's own texts. */
  readonly itemId: string | null
  readonly field: string
}

/** One answer of a unit by a key: of the item, or of the unit where it is about none. */
export const answerKey = ({ unit, itemId, field }: Answered): string => `${itemId ?? unit}/${field}`

/** A unit's lines, each a paragraph of its own; `lead` opens the first one. */
export const unitText = (
  answered: Answered,
  lines: readonly string[],
  lead: string | null,
): ParagraphNode[] =>
  lines.map((line, at) => ({
    type: 'paragraph',
    attrs: { origin: answered.unit, source: answerKey(answered), cited: false, gap: false },
    content: at === 0 && lead !== null ? [strong(lead), plain(line)] : [plain(line)],
  }))

/** The name without the stop it may end with, for what follows brings its own. */
export const withoutStop = (text: string): string => text.replace(/[。；;，,.\s]+$/, '')

/** The same paragraphs, the last of which says whose words they are. */
export const cited = (paragraphs: readonly ParagraphNode[]): ParagraphNode[] =>
  paragraphs.map((paragraph, at) =>
    at === paragraphs.length - 1 ? { ...paragraph, attrs: { ...paragraph.attrs, cited: true } } : paragraph,
  )
