/** An .odt given back: as it came, with a comment at each cell where something was found. */

import { type Zippable, zipSync } from 'fflate'
import type { Finding } from '#domain/findings/finding.ts'
import { writable } from '#domain/texts/writable.ts'
import { attributeOf, type Edit, edited, escaped, tagsOf } from '../packages/markup.ts'
import { editPart, type Parts, partsOf, partText, setPart } from '../packages/parts.ts'
import { readingLimits } from '../reading/limits.ts'
import { leadsOutside } from '../reading/outside/open-outside.ts'
import { outsideIn } from '../reading/outside/outside.ts'
import { openArchive } from '../reading/packages/archive.ts'
import { packageKind } from '../reading/packages/package-kind.ts'
import { markAuthor } from '../reading/word/word-notes.ts'
import type { Paragraph } from './cell-paragraphs.ts'
import { lineOf, longestMarked, type Marking } from './marking.ts'
import { openParagraphs } from './open-paragraphs.ts'

/** The same file with comments, by the rules of `markedWordForm`; null where it cannot be marked so. */
export function markedOpenForm(bytes: Uint8Array, { findings, day }: Marking): Uint8Array | null {
  const archive = openArchive(bytes, readingLimits)
  const { kind, main } = packageKind(archive)
  if (kind !== 'odt' || archive.bytes(main).length > longestMarked) return null
  const parts = partsOf(archive)
  if (outsideIn(archive, 'odt').length > 0) makeOpenWhole(parts)
  const xml = withoutOwnComments(partText(parts, main))
  const paragraphs = openParagraphs(xml)
  if (!paragraphs?.first) return null
  const byParagraph = new Map<Paragraph, Finding[]>()
  for (const finding of findings) {
    const { table = 0, row = 0, column = 0 } = finding.place
    const own = paragraphs.cells.get(`${table} ${row} ${column}`) ?? paragraphs.first
    byParagraph.set(own, [...(byParagraph.get(own) ?? []), finding])
  }
  const edits = [...byParagraph].map(([paragraph, those]) =>
    marking(xml, paragraph, annotation(those.map(lineOf), day)),
  )
  setPart(parts, main, edited(xml, edits))
  return packed(parts)
}

const annotation = (lines: readonly string[], day: string): string => {
  const paragraphs = lines.map((line) => `<text:p>${escaped(writable(line)).replaceAll('\n', ' ')}</text:p>`)
  const by = `<dc:creator>${markAuthor}</dc:creator><dc:date>${day}T00:00:00</dc:date>`
  return `<office:annotation>${by}${paragraphs.join('')}</office:annotation>`
}

function marking(xml: string, { from, to, isEmpty }: Paragraph, comment: string): Edit {
  if (!isEmpty) return { from, to: from, xml: comment }
  // A closed tag is opened for it.
  const tag = xml.slice(from, to).replace(/\/>$/, '>')
  const [named] = tagsOf(tag)
  return { from, to, xml: `${tag}${comment}</${named?.name ?? 'text:p'}>` }
}

/** Addresses of what would be fetched from elsewhere are emptied; what they showed stays. */
function makeOpenWhole(parts: Parts): void {
  for (const name of ['content.xml', 'styles.xml', 'meta.xml'])
    editPart(parts, name, (xml) => {
      const edits = [...tagsOf(xml)].flatMap((tag): Edit[] => {
        const href = attributeOf(xml, tag, 'xlink:href')
        const element = tag.name.slice(tag.name.indexOf(':') + 1)
        if (href === null || element === 'a' || !leadsOutside(element, href)) return []
        const written = xml.slice(tag.from, tag.to)
        return [{ ...tag, xml: written.replace(/\sxlink:href\s*=\s*("[^"]*"|'[^']*')/, ' xlink:href=""') }]
      })
      return edited(xml, edits)
    })
}

/** Takes our own comments of an earlier time out. */
function withoutOwnComments(xml: string): string {
  const gone: string[] = []
  const left = xml.replace(
    /<office:annotation(?=[\s>])([^>]*)>(?:(?!<\/office:annotation>).)*<\/office:annotation>/gs,
    (whole, said: string) => {
      if (!whole.includes(`<dc:creator>${markAuthor}</dc:creator>`)) return whole
      const name = /office:name="([^"]*)"/.exec(said)?.[1]
      if (name !== undefined) gone.push(name)
      return ''
    },
  )
  return left.replace(/<office:annotation-end office:name="([^"]*)"\/>/g, (whole, name: string) =>
    gone.includes(name) ? '' : whole,
  )
}

/** OpenDocument wants its type first, and as it is. */
function packed(parts: Parts): Uint8Array {
  const files: Zippable = {}
  for (const [name, bytes] of parts) files[name] = [bytes, { level: name === 'mimetype' ? 0 : 6 }]
  return zipSync(files)
}
