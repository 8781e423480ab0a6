/** A Word file given back: as it came, with a comment at each cell where something was found. */

import { zipSync } from 'fflate'
import type { Finding } from '#domain/findings/finding.ts'
import { type Edit, edited } from '../packages/markup.ts'
import { partsOf, partText, setPart } from '../packages/parts.ts'
import { readingLimits } from '../reading/limits.ts'
import { outsideIn } from '../reading/outside/outside.ts'
import { openArchive } from '../reading/packages/archive.ts'
import { packageKind } from '../reading/packages/package-kind.ts'
import { readWordBody } from '../reading/word/word-body.ts'
import { shownIn } from '../reading/word/word-grid.ts'
import { firstParagraphs, type Paragraph } from './cell-paragraphs.ts'
import { addComments, type Comment, nextCommentId, withoutOwnComments } from './comments-part.ts'
import { lineOf, longestMarked, type Marking } from './marking.ts'
import { makeWordWhole } from './whole-word.ts'

/**
 * The same file with comments; handed in again it is read like before, less what was corrected. What has no cell of
 * its own is told at the first paragraph. null where the file cannot be marked so.
 */
export function markedWordForm(bytes: Uint8Array, { findings, day }: Marking): Uint8Array | null {
  const archive = openArchive(bytes, readingLimits)
  const { main } = packageKind(archive)
  const document = archive.bytes(main)
  if (document.length > longestMarked || main !== 'word/document.xml') return null
  const parts = partsOf(archive)
  if (outsideIn(archive, 'docx').length > 0 && !makeWordWhole(parts)) return null
  const whole = parts.get(main) ?? document
  const xml = withoutOwnComments(parts, partText(parts, main))
  const paragraphs = firstParagraphs(xml)
  const cellOf = cellOrders(whole, main)
  const byParagraph = new Map<Paragraph, Finding[]>()
  for (const finding of findings) {
    const own = paragraphs.cells[cellOf(finding.place) ?? -1] ?? paragraphs.first
    if (!own) return null
    byParagraph.set(own, [...(byParagraph.get(own) ?? []), finding])
  }
  const first = nextCommentId(parts)
  const edits: Edit[] = []
  const comments: Comment[] = []
  for (const [paragraph, those] of byParagraph) {
    const id = first + comments.length
    comments.push({ id, lines: those.map(lineOf) })
    edits.push(...marking(paragraph, id))
  }
  addComments(parts, comments, day)
  setPart(parts, main, edited(xml, edits))
  return zipSync(Object.fromEntries(parts))
}

/** The number of the cell that stands at a place, among all of the document. */
function cellOrders(document: Uint8Array, main: string): (place: Finding['place']) => number | undefined {
  const tables = readWordBody(document, main).tables.map((table) => shownIn(table).shown)
  return ({ table = 0, row = 0, column = 0 }) => tables[table - 1]?.[row - 1]?.[column - 1]?.order
}

function marking({ from, to, isEmpty }: Paragraph, id: number): Edit[] {
  const start = `<w:commentRangeStart w:id="${id}"/>`
  const end = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
  if (isEmpty) return [{ from, to, xml: `<w:p>${start}${end}</w:p>` }]
  return from === to
    ? [{ from, to, xml: start + end }]
    : [
        { from, to: from, xml: start },
        { from: to, to, xml: end },
      ]
}
