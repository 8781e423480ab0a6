/** The sentences of a paragraph, figures and marks kept in them. */

import type { InlineNode, ParagraphNode, TextNode } from '../section.ts'

export type Sentence = readonly InlineNode[]

/** Split after 。！？ and a closing quote or bracket; strong words that only open one belong to what follows. */
export function sentencesOf({ content }: ParagraphNode): Sentence[] {
  const sentences: InlineNode[][] = [[]]
  for (const node of content) {
    for (const piece of node.type === 'text' ? pieces(node) : [node]) {
      sentences.at(-1)?.push(piece)
      if (piece.type === 'text' && isEnd(piece)) sentences.push([])
    }
  }
  return sentences.filter((sentence) => sentence.length > 0)
}

const pieces = (node: TextNode): TextNode[] =>
  isStrong(node)
    ? [node]
    : (node.text.match(/[^。！？]*[。！？]+[”’）]*|[^。！？]+$/g) ?? []).map((text) => ({ ...node, text }))

const isEnd = (node: TextNode): boolean => !isStrong(node) && /[。！？][”’）]*$/.test(node.text)

const isStrong = ({ marks = [] }: TextNode): boolean => marks.some(({ type }) => type === 'strong')

/** Whether the paragraph is nothing but a label over those that follow. */
export const isLabel = ({ content }: ParagraphNode): boolean =>
  content.length > 0 && content.every((node) => node.type === 'text' && isStrong(node))

/** Whether it opens with the strong name of an item. */
export const opensItem = ({ content: [first] }: ParagraphNode): boolean =>
  first?.type === 'text' && isStrong(first)

/** Whether it sends the reader to a table or figure. */
export const refers = (sentence: Sentence): boolean =>
  sentence.some((node) => node.type === 'text' && node.marks?.some(({ type }) => type === 'reference'))

/** Every character but blanks: no way of counting that an office uses comes to more. */
export const charactersOf = (text: string): number => [...text.replaceAll(/\s/g, '')].length
