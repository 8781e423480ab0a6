/** The paragraphs of a part as they read, each knowing where it stands. */

import { readable, type Tag, tagsOf } from '../packages/markup.ts'
import type { Dialect } from './bound-places.ts'

export interface Paragraph {
  readonly from: number
  readonly to: number
  readonly text: string
}

const names = new Set(['w:p', 'text:p', 'text:h'])

/** In the order in which they end; one in a text box stands before the one that holds it. */
export function paragraphsOf(xml: string, dialect: Dialect): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const open: { from: number; text: string }[] = []
  let textFrom: number | null = null
  for (const tag of tagsOf(xml)) {
    const top = open.at(-1)
    if (top && textFrom !== null) top.text += xml.slice(textFrom, tag.from)
    textFrom = beginsText(tag, dialect) ? tag.to : null
    if (names.has(tag.name) && tag.kind === 'open') open.push({ from: tag.to, text: '' })
    const ended = names.has(tag.name) && tag.kind === 'close' ? open.pop() : undefined
    if (ended) paragraphs.push({ from: ended.from, to: tag.from, text: readable(ended.text) })
  }
  return paragraphs
}

const beginsText = ({ name, kind }: Tag, { text }: Dialect): boolean =>
  text === null || (name === text && kind === 'open')

/** The innermost paragraph around a place, as it reads; '' where it stands in none. */
export const paragraphAt = (paragraphs: readonly Paragraph[], at: number): string =>
  paragraphs.find(({ from, to }) => from <= at && at <= to)?.text ?? ''
