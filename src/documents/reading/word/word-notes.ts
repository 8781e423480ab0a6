/** Texts of the comments and notes of a Word document. */

import type { Archive } from '../packages/archive.ts'
import { attribute, parseNamed } from '../packages/named-xml.ts'

/** Who wrote the comments of a file that was given back marked: they are no words of a person. */
export const markAuthor = '规衡检查'

const noteParts = ['comment', 'footnote', 'endnote'] as const

/** By kind and number; of our own comments also that they are ours. */
export function notesIn(archive: Archive): Map<string, string> {
  const texts = new Map<string, string>()
  for (const kind of noteParts) {
    const name = `word/${kind}s.xml`
    if (!archive.has(name)) continue
    let key = ''
    let isText = false
    parseNamed(archive.bytes(name), name, {
      open: (tag) => {
        const id = attribute(tag, 'id') ?? ''
        if (tag.local === kind) key = `${kind} ${id}`
        if (tag.local === 'comment' && attribute(tag, 'author') === markAuthor) texts.set(`own ${id}`, '')
        isText = tag.local === 't'
      },
      close: () => {
        isText = false
      },
      text: (text) => {
        if (isText && key !== '') texts.set(key, `${texts.get(key) ?? ''}${text}`)
      },
    })
  }
  return texts
}
