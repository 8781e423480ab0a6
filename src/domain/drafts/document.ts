/** A section as people write it: the report's section document whose blocks each have an id that lasts. */

import type { InlineNode, SectionDocument, TextNode } from '../reports/section.ts'

/** Carried by every block of a draft: comments and comparisons hang on it. */
interface Lasting {
  /** 8 to 36 small letters, digits and hyphens; a block keeps it through every version. */
  readonly id: string
}

export interface DraftHeading {
  readonly type: 'heading'
  readonly attrs: Lasting & { readonly level: 1 | 2 | 3 | 4 }
  /** No figures: a heading stands in the contents too. */
  readonly content: readonly TextNode[]
}

export interface DraftParagraph {
  readonly type: 'paragraph'
  readonly attrs: Lasting & {
    /** Unit whose words these are; null for whoever writes the draft. */
    readonly origin: string | null
    /** The original it was taken from (`Original.key`); null exactly where `origin` is. */
    readonly source: string | null
    readonly cited: boolean
    readonly gap: boolean
  }
  readonly content: readonly InlineNode[]
}

export interface DraftTable {
  readonly type: 'table'
  readonly attrs: Lasting & { readonly key: string }
}

export interface DraftChart {
  readonly type: 'chart'
  readonly attrs: Lasting & { readonly key: string }
}

export type DraftBlock = DraftHeading | DraftParagraph | DraftTable | DraftChart

/** Begins with its heading; a section that holds a table at the end of the report is that table alone. */
export interface DraftDocument extends SectionDocument {
  readonly content: readonly DraftBlock[]
}

/** `text`: a heading and what people write. `annex`: one table at the end of the report, which nobody writes. */
export const sectionKinds = ['text', 'annex'] as const
export type SectionKind = (typeof sectionKinds)[number]

/** Keys of the bindings in the text, each once, in the order they stand. */
export const bindingKeys = ({ content }: DraftDocument): string[] => [
  ...new Set(content.flatMap((block) => inlinesOf(block).flatMap(keyOf))),
]

export const inlinesOf = (block: DraftBlock): readonly InlineNode[] =>
  block.type === 'heading' || block.type === 'paragraph' ? block.content : []

const keyOf = (node: InlineNode): string[] => (node.type === 'binding' ? [node.attrs.key] : [])

/** A block as a reader sees it, figures with the texts given by key; '' for tables and charts. */
export const blockText = (block: DraftBlock, texts: ReadonlyMap<string, string>): string =>
  inlinesOf(block)
    .map((node) => (node.type === 'text' ? node.text : (texts.get(node.attrs.key) ?? '')))
    .join('')

/** What the section is called: its first heading; '' where it has none. */
export function titleOf({ content }: DraftDocument): string {
  const [first] = content
  return first?.type === 'heading' ? blockText(first, new Map()) : ''
}
