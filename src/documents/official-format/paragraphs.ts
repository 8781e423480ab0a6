/** Paragraphs of an official document in its named styles. */

import { HeadingLevel, Paragraph, type ParagraphChild } from 'docx'
import type { HeadingDepth } from '#domain/reports/heading-numbers.ts'
import { style } from './styles.ts'
import { run } from './text.ts'

type StyleName = keyof typeof style
type ParagraphOptions = Exclude<ConstructorParameters<typeof Paragraph>[0], string>

/** Without widow control every page is filled to its 22nd line. */
const filled = { widowControl: false } as const

export const paragraph = (
  name: StyleName,
  children: string | readonly ParagraphChild[],
  options: Omit<ParagraphOptions, 'children' | 'style' | 'text'> = {},
): Paragraph =>
  new Paragraph({
    ...filled,
    ...options,
    style: style[name],
    children: typeof children === 'string' ? [run(children)] : children,
  })

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

export const headingParagraph = (depth: HeadingDepth, children: readonly ParagraphChild[]): Paragraph =>
  new Paragraph({ ...filled, heading: levels[depth], children })
