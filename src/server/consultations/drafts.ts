/** What a draft of a report said: its headings and paragraphs with their figures, as they stood. */

import { type DraftBlock, placesOf } from '#domain/consultations/place.ts'
import { linesOf } from '#domain/reports/lines.ts'
import { say } from '#words/say.ts'
import type { Tx } from '../db.ts'

/** Headings and paragraphs of a version, in order; tables and charts have no text of their own. */
export async function draftBlocks(tx: Tx, reportVersionId: string): Promise<DraftBlock[]> {
  const sections = await tx
    .selectFrom('section')
    .select('content')
    .where('reportVersionId', '=', reportVersionId)
    .orderBy('position')
    .execute()
  const bindings = await tx
    .selectFrom('binding')
    .select(['key', 'text'])
    .where('reportVersionId', '=', reportVersionId)
    .execute()
  const texts = new Map(bindings.map(({ key, text }) => [key, text]))
  return sections
    .flatMap(({ content }) => content.content.flatMap((block) => linesOf(block, texts)))
    .map(({ level, text }) => ({ level, text }))
}

/** The blocks, each with its place in words: documents and comments are Chinese whatever the screen is. */
export function placedBlocks(blocks: readonly DraftBlock[]): (DraftBlock & { place: string })[] {
  return placesOf(blocks).flatMap(({ heading, paragraph: number }, at) => {
    const block = blocks[at]
    if (!block) return []
    const place =
      number === null ? heading : say('zh-CN', 'consultations', 'placeParagraph', { heading, number })
    return [{ ...block, place: place.trim() }]
  })
}
