/**
 * Numbers of tables and charts, and what refers to them, as Word's own fields: whoever moves a table updates the
 * fields, and both say the new number.
 */

import { type ParagraphChild, Run } from 'docx'
import { type BookmarkNumbers, bookmarked } from './control.ts'
import { run } from './text.ts'
import { element, textElement } from './xml.ts'

/** Word allows letters, digits and underlines in the name of a bookmark, 40 of them. */
export const referenceMark = (key: string): string => `ref_${key.replaceAll(/\W/g, '_')}`.slice(0, 40)

/** A caption such as 附表1　主要指标进展情况表: its number counts what has the same word before it. */
export function captionChildren(caption: string, key: string, next: BookmarkNumbers): ParagraphChild[] {
  const [, word, number, rest = ''] = /^(\D{1,8}?)(\d+)(.*)$/s.exec(caption) ?? []
  if (word === undefined || number === undefined) return [run(caption)]
  const counted = fieldRuns(` SEQ ${word} \\* ARABIC `, number)
  return [run(word), ...bookmarked(referenceMark(key), counted, next), run(rest)]
}

/** The number of the table or chart with this key. */
export const referenceChildren = (key: string, number: string): ParagraphChild[] =>
  fieldRuns(` REF ${referenceMark(key)} \\h `, number)

const fieldMark = (type: 'begin' | 'separate' | 'end'): Run =>
  new Run({ children: [element('w:fldChar', { 'w:fldCharType': type })] })

const fieldRuns = (instruction: string, result: string): Run[] => [
  fieldMark('begin'),
  new Run({ children: [textElement('w:instrText', instruction)] }),
  fieldMark('separate'),
  run(result),
  fieldMark('end'),
]
