/** A composed report as a reader sees its text, line by line; tables and charts are left out. */

import type { ComposedReport } from './composed.ts'
import type { BlockNode, InlineNode } from './section.ts'

export interface ReportLine {
  /** Of a heading; 0: a paragraph. */
  readonly level: number
  readonly text: string
  /** Whose words they are; '' for the machine's. */
  readonly origin: string
  /** Whether it says that something is missing. */
  readonly gap: boolean
}

export function reportLines({
  sections,
  bindings,
}: Pick<ComposedReport, 'sections' | 'bindings'>): ReportLine[] {
  const texts = new Map(bindings.map(({ key, text }) => [key, text]))
  return sections.flatMap(({ document }) => document.content.flatMap((block) => linesOf(block, texts)))
}

/** `texts`: of the bound figures, by key. */
export function linesOf(block: BlockNode, texts: ReadonlyMap<string, string>): ReportLine[] {
  if (block.type === 'heading') {
    return [{ level: block.attrs.level, text: textOf(block.content, texts), origin: '', gap: false }]
  }
  if (block.type !== 'paragraph') return []
  const { origin, gap } = block.attrs
  return [{ level: 0, text: textOf(block.content, texts), origin: origin ?? '', gap }]
}

const textOf = (nodes: readonly InlineNode[], texts: ReadonlyMap<string, string>): string =>
  nodes.map((node) => (node.type === 'text' ? node.text : (texts.get(node.attrs.key) ?? ''))).join('')
