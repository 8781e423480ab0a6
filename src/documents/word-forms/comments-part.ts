/** Comments added to a Word package: their part, and what names it. */

import { writable } from '#domain/texts/writable.ts'
import { escaped } from '../packages/markup.ts'
import { editPart, type Parts, partText, setPart } from '../packages/parts.ts'
import { markAuthor } from '../reading/word/word-notes.ts'

export interface Comment {
  readonly id: number
  /** One paragraph each. */
  readonly lines: readonly string[]
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const path = 'word/comments.xml'

/** Takes our own comments of an earlier time out of the package; answers the document without their places. */
export function withoutOwnComments(parts: Parts, document: string): string {
  const xml = partText(parts, path)
  if (xml === '') return document
  const gone: string[] = []
  const left = xml.replace(
    /<w:comment\s([^>]*)>(?:(?!<\/w:comment>).)*<\/w:comment>/gs,
    (whole, said: string) => {
      const id = /w:id="(\d+)"/.exec(said)?.[1]
      if (id === undefined || !said.includes(`w:author="${markAuthor}"`)) return whole
      gone.push(id)
      return ''
    },
  )
  if (gone.length === 0) return document
  setPart(parts, path, left)
  const ids = `(?:${gone.join('|')})`
  return document
    .replace(new RegExp(`<w:commentRange(?:Start|End) w:id="${ids}"/>`, 'g'), '')
    .replace(new RegExp(`<w:commentReference w:id="${ids}"/>`, 'g'), '')
}

/** The first number that no comment of the file has. */
export function nextCommentId(parts: Parts): number {
  const ids = [...partText(parts, path).matchAll(/<w:comment\s[^>]*?w:id="(\d+)"/g)].map(([, id]) =>
    Number(id),
  )
  return Math.max(-1, ...ids) + 1
}

/** Adds them to the package, beside the ones it has. */
export function addComments(parts: Parts, comments: readonly Comment[], day: string): void {
  const written = comments.map(({ id, lines }) => {
    const paragraphs = lines.map((line) => {
      const text = escaped(writable(line)).replaceAll('\n', ' ')
      return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
    })
    const by = `w:author="${markAuthor}" w:initials="规衡" w:date="${day}T00:00:00Z"`
    return `<w:comment w:id="${id}" ${by}>${paragraphs.join('')}</w:comment>`
  })
  const xml = partText(parts, path)
  // The library writes an empty part as one closed tag.
  const open = xml.replace(/<w:comments([^>]*)\/>\s*$/, '<w:comments$1></w:comments>')
  if (open.includes('</w:comments>')) {
    setPart(parts, path, open.replace('</w:comments>', `${written.join('')}</w:comments>`))
    return
  }
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  setPart(parts, path, `${head}<w:comments xmlns:w="${main}">${written.join('')}</w:comments>`)
  name(parts, '[Content_Types].xml', `<Override PartName="/${path}" ContentType="${contentType}"/></Types>`)
  const related = `<Relationship Id="rIdGuihengComments" Type="${relation}" Target="comments.xml"/></Relationships>`
  name(parts, 'word/_rels/document.xml.rels', related)
}

/** Puts an entry before the closing tag it ends with. */
function name(parts: Parts, part: string, entry: string): void {
  const closing = entry.slice(entry.lastIndexOf('</'))
  editPart(parts, part, (xml) => xml.replace(closing, () => entry))
}
