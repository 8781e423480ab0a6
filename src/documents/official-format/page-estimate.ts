/** On which page a heading will stand, worked out without a word processor: from the library's own layout. */

import { Document } from 'docx'
import { layoutDocument, type PageLayout } from 'docx/layout'
import type { OfficialFile } from './package.ts'

/**
 * Pages as the library lays them out. Seconds of work for a long report, so this belongs into a thread of its own.
 * The fonts of official documents are not in its tables of widths; Chinese characters are as wide as they are high in all.
 */
export const estimatedPages = (document: OfficialFile['document']): readonly PageLayout[] =>
  layoutDocument(new Document({ ...document, creator: '', lastModifiedBy: '' }), { guess: true }).pages

/**
 * The page number of each title, in the order they stand in; null for one that was not found.
 * Looks from the section on that begins the count: the contents before it hold the same titles.
 */
export function titlePages(
  document: OfficialFile['document'],
  titles: readonly string[],
): readonly (string | null)[] {
  const first = document.sections.findIndex(({ properties }) => properties?.page?.pageNumbers?.start === 1)
  const paragraphs = estimatedPages(document)
    .filter(({ section }) => section >= first)
    .flatMap(paragraphsOf)
  let from = 0
  return titles.map((title) => {
    const at = paragraphs.findIndex(({ text }, index) => index >= from && text === bare(title))
    if (at < 0) return null
    from = at + 1
    return paragraphs[at]?.page ?? null
  })
}

const bare = (text: string): string => text.replace(/\s/g, '')

/** A heading that is parted by the end of a page counts where it begins: it does not, for its lines stay together. */
const paragraphsOf = ({ body, pageNumber }: PageLayout) =>
  body.flatMap((block) =>
    block.type === 'paragraph'
      ? [{ text: bare(block.lines.map(({ text }) => text).join('')), page: pageNumber ?? null }]
      : [],
  )
