/** Annexes 附件: their list under the text, and the mark and title an annex begins with (GB/T 9704-2012, 7.3.4, 7.3.7). */

import type { FileChild } from 'docx'
import { documents } from '#words/documents.ts'
import { character, linePitch } from './measures.ts'
import { paragraph } from './paragraphs.ts'
import { titleParagraphs } from './title.ts'

/** The label with its colon is three characters; it stands two characters in. */
const labelEnd = 5
/** Half a character a digit, a quarter the dot, in Latin letters. */
const numberWidth = (count: number): number => (count === 1 ? 0 : String(count).length / 2 + 0.25)

/** 附件：1.…, a line of air above; what wraps goes on under the first character of its name. */
export function annexList(label: string, names: readonly string[]): FileChild[] {
  const text = Math.round((labelEnd + numberWidth(names.length)) * character)
  return names.map((name, at) => {
    const numbered = names.length === 1 ? name : `${at + 1}.${name}`
    return at === 0
      ? paragraph('annexList', label + numbered, {
          indent: { left: text, hanging: text - 2 * character },
          spacing: { before: linePitch },
          keepNext: true,
        })
      : paragraph('annexList', numbered, {
          indent: { left: text, hanging: text - labelEnd * character },
          keepNext: true,
        })
  })
}

/** 附件1 on the first line, the title in the middle of the third; null: the only annex has no number. */
export const annexHead = (number: number | null, title: string): FileChild[] => [
  paragraph('annexMark', documents['receipt.annex'].zh.replace('{{number}}', String(number ?? ''))),
  ...titleParagraphs(title, { above: 1 }),
]
