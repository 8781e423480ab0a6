/** Bound figures in a document: a run-level content control with its key as tag, and a bookmark around it. */

import { BookmarkEnd, BookmarkStart, type ParagraphChild, type XmlComponent } from 'docx'
import type { Binding } from '#domain/reports/figure.ts'
import { run, writable } from './text.ts'
import { element, inline } from './xml.ts'

/** Word allows no more in `w:alias`. */
const longestAlias = 64

/** Numbers bookmarks through one document: Word wants each id once, and the same document the same ids. */
export type BookmarkNumbers = () => number

export function bookmarkNumbers(): BookmarkNumbers {
  let last = 0
  return () => ++last
}

/** Name of the bookmark around a figure's control. */
export const bookmarkName = (key: string): string => `g_${key}`

/** Children in a bookmark of this name. */
export function bookmarked(
  name: string,
  children: readonly ParagraphChild[],
  next: BookmarkNumbers,
): ParagraphChild[] {
  const id = next()
  return [inline(new BookmarkStart(name, id)), ...children, inline(new BookmarkEnd(id))]
}

/**
 * The figure takes its look from the paragraph's style: LibreOffice forgets a look of its own. The control is not one
 * of plain text: LibreOffice writes what stands in such a one twice (docs/decisions/0085-figures-in-rich-controls.md).
 */
export const boundFigure = ({ key, label, text }: Binding, next: BookmarkNumbers): ParagraphChild[] =>
  bookmarked(bookmarkName(key), [inline(control({ key, label }, [], [run(text)]))], next)

/** Name of the bookmark around a label of a form. */
const labelBookmark = (key: string): string => `f_${key}`

/** What a form is found again by: it can be deleted, but not overtyped by mistake. */
export const formLabel = (
  { key, text }: { readonly key: string; readonly text: string },
  next: BookmarkNumbers,
): ParagraphChild[] => {
  const lock = element('w:lock', { 'w:val': 'contentLocked' })
  const label = control({ key, label: text }, [lock], [run(text, { isVerbatim: true })])
  return bookmarked(labelBookmark(key), [inline(label)], next)
}

/** A drop-down over a cell of a form. Programs that know none show its text, which can be typed over. */
export function choiceControl(
  { key, shown, isOpen }: { readonly key: string; readonly shown: string; readonly isOpen: boolean },
  words: readonly string[],
): ParagraphChild {
  const items = words.map((word) => element('w:listItem', { 'w:displayText': word, 'w:value': word }))
  return inline(
    element('w:sdt', {}, [
      element('w:sdtPr', {}, [
        element('w:id', { 'w:val': String(controlId(key)) }),
        element('w:dropDownList', {}, items),
      ]),
      element('w:sdtContent', {}, [run(shown, { isVerbatim: true, ...(isOpen ? { color: '7F7F7F' } : {}) })]),
    ]),
  )
}

const control = (
  { key, label }: { readonly key: string; readonly label: string },
  more: readonly XmlComponent[],
  content: readonly XmlComponent[],
): XmlComponent =>
  element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:alias', { 'w:val': aliasOf(label, key) }),
      element('w:tag', { 'w:val': key }),
      element('w:id', { 'w:val': String(controlId(key)) }),
      ...more,
    ]),
    element('w:sdtContent', {}, content),
  ])

/** Label and key; the key stays whole, for a program may keep the alias and drop the tag. */
const aliasOf = (label: string, key: string): string =>
  `${[...writable(label)].slice(0, longestAlias - key.length - 1).join('')} ${key}`

/** Any positive 31-bit number serves, if it is this control's alone. */
function controlId(key: string): number {
  let id = 7
  for (const letter of key) id = (id * 31 + letter.charCodeAt(0)) % 0x7ffffffe
  return id + 1
}
