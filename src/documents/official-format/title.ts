/** The title over a text: in balanced lines, with air above the first and below the last. */

import type { Paragraph } from 'docx'
import { linePitch } from './measures.ts'
import { paragraph } from './paragraphs.ts'
import { titleLines } from './title-lines.ts'

/** Air in lines of the text. */
interface Air {
  readonly above?: number
  readonly below?: number
}

export const titleParagraphs = (title: string, { above = 0, below = 0 }: Air = {}): Paragraph[] =>
  titleLines(title).map((line, at, all) => {
    const before = at === 0 ? above * linePitch : 0
    const after = at === all.length - 1 ? below * linePitch : 0
    const spacing = { ...(before > 0 ? { before } : {}), ...(after > 0 ? { after } : {}) }
    return paragraph('title', line, before + after > 0 ? { spacing } : {})
  })
