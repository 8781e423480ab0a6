/** The contents 目录: a real field with its entries written beforehand, so that nothing asks to be updated. */

import { LeaderType, Paragraph, type ParagraphChild, Run, TabStopType } from 'docx'
import { textWidth } from './measures.ts'
import { paragraph } from './paragraphs.ts'
import { style } from './styles.ts'
import { run, tab } from './text.ts'
import { element, inline, textElement } from './xml.ts'

export interface ContentsEntry {
  readonly title: string
  readonly level: 1 | 2
  /** Name of the bookmark at its heading. */
  readonly bookmark: string
  /** As its page shows it; absent or null until it is known. */
  readonly page?: string | null
}

/** Levels 1 and 2, links, and paragraphs with an outline level (the tables at the end). */
const instruction = ' TOC \\o "1-2" \\h \\z \\u '

/** Dots from the title to the page number at the right edge. */
const dots = { type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT }

/** The heading 目　录 and one line an entry; where no page is known, its number comes when Word updates the field. */
export function contents(title: string, entries: readonly ContentsEntry[]): Paragraph[] {
  const lines = entries.map((entry, at) => {
    const opening = at === 0 ? fieldStart() : []
    const closing = at === entries.length - 1 ? [fieldMark('end')] : []
    return new Paragraph({
      widowControl: false,
      tabStops: [dots],
      style: entry.level === 1 ? style.contents1 : style.contents2,
      children: [...opening, link(entry), ...closing],
    })
  })
  return [paragraph('contentsTitle', title), ...lines]
}

const link = ({ title, bookmark, page }: ContentsEntry): ParagraphChild =>
  inline(
    element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': '1' }, [
      run(title),
      ...(page ? [tab(), ...pageReference(bookmark, page)] : []),
    ]),
  )

/** Word can put its own number in its place without making the contents anew. */
const pageReference = (bookmark: string, page: string): Run[] => [
  fieldMark('begin'),
  new Run({ children: [textElement('w:instrText', ` PAGEREF ${bookmark} \\h `)] }),
  fieldMark('separate'),
  run(page),
  fieldMark('end'),
]

const fieldMark = (type: 'begin' | 'separate' | 'end'): Run =>
  new Run({ children: [element('w:fldChar', { 'w:fldCharType': type })] })

const fieldStart = (): Run[] => [
  fieldMark('begin'),
  new Run({ children: [textElement('w:instrText', instruction)] }),
  fieldMark('separate'),
]
