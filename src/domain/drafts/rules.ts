/** What a section's document must be before it is kept: the rules beyond its shape. */

import { Refusal } from '../refusal.ts'
import { type DraftBlock, type DraftDocument, inlinesOf, titleOf } from './document.ts'
import { limits } from './limits.ts'

export interface Known {
  /** Keys of the figures that stand in the draft or can be put in. */
  readonly figures: ReadonlySet<string>
  /** Names of the report's tables and charts by key. */
  readonly placed: ReadonlyMap<string, string>
  /** Tables and charts that stand in the section already: the data may have nothing for them any more. */
  readonly kept: ReadonlySet<string>
  /** Units by the key of their original. */
  readonly units: ReadonlyMap<string, string>
  /** Titles of the other sections in which a table or chart stands already, by its key. */
  readonly elsewhere: ReadonlyMap<string, string>
}

/**
 * Refuses a document that cannot be kept, with the block by its place from 1: no heading first, a heading above the
 * section's own, two blocks with one id, a figure, table or origin that the report does not have, too long a text.
 */
export function checkDocument(document: DraftDocument, known: Known): void {
  const [first] = document.content
  if (first?.type !== 'heading' || lengthOf(first) === 0) throw new Refusal('draft-heading-first')
  const length = document.content.map(lengthOf).reduce((sum, one) => sum + one, 0)
  if (length > limits.section) throw new Refusal('draft-too-long', { found: length, limit: limits.section })
  const ids = new Set<string>()
  document.content.forEach((block, at) => {
    const place = at + 1
    if (ids.has(block.attrs.id)) throw new Refusal('draft-block-twice', { place })
    ids.add(block.attrs.id)
    if (block.type === 'heading' && block.attrs.level < first.attrs.level)
      throw new Refusal('draft-heading-level', { place })
    checkFigures(block, place, known)
    checkOrigin(block, place, known)
  })
  checkPlaced(document, known)
}

const lengthOf = (block: DraftBlock): number =>
  inlinesOf(block)
    .map((node) => (node.type === 'text' ? node.text.trim().length : 1))
    .reduce((sum, one) => sum + one, 0)

function checkFigures(block: DraftBlock, place: number, { figures }: Known): void {
  const isKnown = inlinesOf(block).every((node) => node.type !== 'binding' || figures.has(node.attrs.key))
  if (!isKnown) throw new Refusal('draft-figure-unknown', { place })
}

/** Words are a unit's only where it wrote an original: nothing is put into its mouth. */
function checkOrigin(block: DraftBlock, place: number, { units }: Known): void {
  if (block.type !== 'paragraph') return
  const { origin, source } = block.attrs
  const unit = source === null ? null : (units.get(source) ?? '')
  if (unit !== origin) throw new Refusal('draft-origin-unknown', { place, found: origin ?? source ?? '' })
}

function checkPlaced(document: DraftDocument, { placed, kept, elsewhere }: Known): void {
  const standing = new Map(elsewhere)
  document.content.forEach((block, at) => {
    if (block.type !== 'table' && block.type !== 'chart') return
    const { key } = block.attrs
    const name = placed.get(key) ?? (kept.has(key) ? '' : undefined)
    const section = standing.get(key)
    if (name === undefined) throw new Refusal('draft-table-unknown', { place: at + 1 })
    if (section !== undefined) throw new Refusal('draft-table-twice', { name, section })
    standing.set(key, titleOf(document))
  })
}
