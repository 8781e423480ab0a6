/** Where the charts of a report that came back stand in its text, and what is written under each. */

import { attributeOf, type Tag, tagsOf } from '../packages/markup.ts'
import { type LivingFile, textOf } from './living-file.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { relatedParts } from './related-parts.ts'

export interface Caption {
  readonly text: string
  /** Names of the bookmarks in it. */
  readonly bookmarks: readonly string[]
}

/** A chart's part with the caption it has; null: none, or several that say different things. */
export interface StandingChart {
  readonly part: string
  readonly caption: Caption | null
}

interface Drawing {
  readonly part: string
  readonly at: number
}

/** Every chart that a reader sees, in the order of the text. */
export function standingCharts(file: LivingFile): StandingChart[] {
  const captions = new Map<string, Caption | null>()
  for (const { part, caption } of file.textParts.flatMap((name) => standingIn(file, name))) {
    if (!file.parts.has(part)) continue
    const isOne = !captions.has(part) || captions.get(part)?.text === caption?.text
    captions.set(part, isOne ? caption : null)
  }
  return [...captions].map(([part, caption]) => ({ part, caption }))
}

/** The caption is the next paragraph that says anything, if no other chart comes before it. */
function standingIn(file: LivingFile, textPart: string): StandingChart[] {
  const xml = textOf(file, textPart)
  const drawings = drawingsIn(file, textPart, xml)
  if (drawings.length === 0) return []
  const paragraphs = paragraphsOf(xml, file.dialect)
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => a.from - b.from)
  let nth = 0
  return drawings.map(({ part, at }, drawing) => {
    while ((paragraphs[nth]?.from ?? xml.length) < at) nth += 1
    const next = paragraphs[nth]
    const following = drawings[drawing + 1]?.at ?? xml.length
    return { part, caption: next && next.to < following ? captionIn(file, xml, next) : null }
  })
}

function drawingsIn(file: LivingFile, textPart: string, xml: string): Drawing[] {
  const partOf = file.kind === 'odt' ? objectPart : wordPart(file, textPart)
  const [element, attribute] = file.kind === 'odt' ? ['draw:object', 'xlink:href'] : ['c:chart', 'r:id']
  const drawings: Drawing[] = []
  for (const tag of seenTags(file, xml)) {
    if (tag.name !== element || tag.kind === 'close') continue
    const part = partOf(attributeOf(xml, tag, attribute) ?? '')
    if (part !== null) drawings.push({ part, at: tag.from })
  }
  return drawings
}

function* seenTags({ dialect }: LivingFile, xml: string): Generator<Tag> {
  let unseen = 0
  for (const tag of tagsOf(xml)) {
    if (dialect.unseen.has(tag.name) && tag.kind !== 'empty') unseen += tag.kind === 'open' ? 1 : -1
    if (unseen === 0) yield tag
  }
}

/** ./Object 2 */
const objectPart = (href: string): string | null =>
  /^(?:\.\/)?[^/]+$/.test(href) ? `${href.replace(/^\.\//, '')}/content.xml` : null

function wordPart(file: LivingFile, textPart: string): (id: string) => string | null {
  const related = relatedParts(file, textPart)
  return (id) => related.get(id) ?? null
}

function captionIn(file: LivingFile, xml: string, { from, to, text }: Paragraph): Caption {
  const { bookmarkStart, bookmarkName } = file.dialect
  const inside = xml.slice(from, to)
  const bookmarks = [...tagsOf(inside)].flatMap((tag) =>
    tag.name === bookmarkStart ? (attributeOf(inside, tag, bookmarkName) ?? []) : [],
  )
  return { text, bookmarks }
}
