/** Headings of a report written freely: 一、（一）1.（1）, by themselves or with their text behind them on one line. */

import { nameKey } from '../workbooks/cells/text.ts'

export interface Heading {
  /** 1 to 4, the outermost first; 5 without a number. */
  readonly level: number
  /** Without its number. */
  readonly title: string
  /** Text behind it on the same line; '' for none. */
  readonly rest: string
}

const numerals = '[一二三四五六七八九十百]+'
const shapes: readonly RegExp[] = [
  new RegExp(`^${numerals}[、．.]\\s*`),
  new RegExp(`^[（(]${numerals}[）)]\\s*`),
  /^\d{1,2}[.．、](?!\d)\s*/,
  /^[（(]\d{1,2}[）)]\s*/,
]
/** Longer ones are sentences that begin with a number. */
const longestTitle = 40

/** The heading of a paragraph; null for plain text. `known`: titles that are headings without a number too. */
export function headingOf(paragraph: string, known: ReadonlySet<string>): Heading | null {
  const text = paragraph.trim()
  const level = shapes.findIndex((shape) => shape.test(text))
  const shape = shapes[level]
  if (!shape) return known.has(nameKey(text)) ? { level: 5, title: text, rest: '' } : null
  const [line = '', ...lines] = text.replace(shape, '').split('\n')
  const end = line.search(/[。：:]/)
  const title = end < 0 ? line : line.slice(0, end)
  if (title.length > longestTitle || title === '') return null
  const rest = end < 0 ? '' : line.slice(end + 1)
  return { level: level + 1, title, rest: [rest, ...lines].join('\n').trim() }
}
