/** The blocks of a section as a reader sees them. */

import type { SectionBody } from '#contract/draft-document.ts'
import { blockText as plainText } from '#domain/drafts/document.ts'
import type { HeadingDepth } from '#domain/reports/heading-numbers.ts'

export type Block = SectionBody['content'][number]
export type Texts = ReadonlyMap<string, string>

/** A block's text with its figures as they read; a table or chart reads as its name in brackets. */
export function blockText(block: Block, texts: Texts): string {
  if (block.type === 'table' || block.type === 'chart')
    return `［${texts.get(block.attrs.key) ?? block.attrs.key}］`
  return plainText(block, texts)
}

interface Holding {
  readonly figures: readonly { readonly key: string; readonly text: string }[]
  readonly tables: readonly { readonly key: string; readonly title: string }[]
  readonly charts: readonly { readonly key: string; readonly caption: string }[]
}

/** What figures, tables and charts of a section are called or read, by key. */
export const textsOf = ({ figures, tables, charts }: Holding): Texts =>
  new Map([
    ...figures.map(({ key, text }): [string, string] => [key, text]),
    ...tables.map(({ key, title }): [string, string] => [key, title]),
    ...charts.map(({ key, caption }): [string, string] => [key, caption]),
  ])

/** Levels of its headings, in order: what the numbers of later headings are counted from. */
export const levelsOf = ({ content }: SectionBody): HeadingDepth[] =>
  content.flatMap((block) => (block.type === 'heading' ? [block.attrs.level] : []))
