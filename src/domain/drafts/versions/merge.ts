/** Two texts of one section made into one, block by block: what stands, what was written beside it, and what each changed. */

import type { DraftBlock, DraftDocument } from '../document.ts'
import { isSameDocument } from './same-document.ts'

/** Which text's block goes in at a place; `both`: what stands, and the other behind it. */
export type MergeChoice = 'theirs' | 'mine' | 'both'

/**
 * One place of the two texts. A side without a block has none there: choosing it leaves the place out.
 * `clash`: both changed it, so only a person can say; the others follow from what each did.
 */
export interface MergePlace {
  /** Of the block, whichever text has it. */
  readonly id: string
  readonly theirs: DraftBlock | null
  readonly mine: DraftBlock | null
  readonly kind: 'same' | 'differs' | 'clash'
  /** What is proposed: nothing that anybody wrote is left out by it. */
  readonly proposed: MergeChoice
  /** A heading that begins the section, a table and a chart stand once. */
  readonly canHaveBoth: boolean
}

interface Texts {
  /** What stands. */
  readonly theirs: DraftDocument
  readonly mine: DraftDocument
  /** The text both were written on; null where nobody knows it: then nothing tells who changed what. */
  readonly base: DraftDocument | null
  /** What is proposed where nothing else decides. */
  readonly otherwise: MergeChoice
}

type Blocks = ReadonlyMap<string, DraftBlock>

const byId = ({ content }: DraftDocument): Blocks => new Map(content.map((block) => [block.attrs.id, block]))
const idsOf = ({ content }: DraftDocument): string[] => content.map(({ attrs }) => attrs.id)

/** Every block of either text once. They stand in the order of whichever text changed the order, else of the one that stands. */
export function mergePlaces(texts: Texts): MergePlace[] {
  const [theirs, mine] = [byId(texts.theirs), byId(texts.mine)]
  const base = texts.base === null ? null : byId(texts.base)
  return mergedOrder(texts).map((id, at) => {
    const sides = { theirs: theirs.get(id) ?? null, mine: mine.get(id) ?? null }
    const isText = [sides.theirs, sides.mine].every(
      (block) => block?.type === 'heading' || block?.type === 'paragraph',
    )
    return {
      ...{ id, ...sides },
      ...judged(sides, base === null ? undefined : (base.get(id) ?? null), texts.otherwise),
      canHaveBoth: isText && at > 0,
    }
  })
}

interface Sides {
  readonly theirs: DraftBlock | null
  readonly mine: DraftBlock | null
}

/** `base` undefined: not known; null: the block was not in it. */
function judged(
  { theirs, mine }: Sides,
  base: DraftBlock | null | undefined,
  otherwise: MergeChoice,
): Pick<MergePlace, 'kind' | 'proposed'> {
  if (isSame(theirs, mine)) return { kind: 'same', proposed: 'theirs' }
  if (base !== undefined && isSame(theirs, base)) return { kind: 'differs', proposed: 'mine' }
  if (base !== undefined && isSame(mine, base)) return { kind: 'differs', proposed: 'theirs' }
  if (base === undefined && theirs !== null && mine !== null) return { kind: 'differs', proposed: otherwise }
  if (base === undefined)
    return { kind: 'differs', proposed: otherwise === 'both' ? sideThere(theirs) : otherwise }
  // One took away what the other changed: it stays.
  if (theirs === null || mine === null) return { kind: 'clash', proposed: sideThere(theirs) }
  return { kind: 'clash', proposed: 'both' }
}

const sideThere = (theirs: DraftBlock | null): MergeChoice => (theirs === null ? 'mine' : 'theirs')

function isSame(one: DraftBlock | null, other: DraftBlock | null): boolean {
  if (one === null || other === null) return one === other
  return isSameDocument({ type: 'doc', content: [one] }, { type: 'doc', content: [other] })
}

function mergedOrder({ theirs, mine, base }: Texts): string[] {
  const [first, second] = [idsOf(theirs), idsOf(mine)]
  const isMoved = (ids: readonly string[]) => base !== null && !hasOrderOf(ids, idsOf(base))
  return isMoved(second) && !isMoved(first) ? woven(second, first) : woven(first, second)
}

/** Whether those that both have stand in one order. */
function hasOrderOf(ids: readonly string[], base: readonly string[]): boolean {
  const [known, kept] = [new Set(base), new Set(ids)]
  return ids.filter((id) => known.has(id)).join(' ') === base.filter((id) => kept.has(id)).join(' ')
}

/** The first sequence, what only the second has standing behind what it stands behind there. */
function woven(spine: readonly string[], other: readonly string[]): string[] {
  const known = new Set(spine)
  const behind = new Map<string, string[]>()
  let last = ''
  for (const id of other) {
    if (known.has(id)) last = id
    else behind.set(last, [...(behind.get(last) ?? []), id])
  }
  return [...(behind.get('') ?? []), ...spine.flatMap((id) => [id, ...(behind.get(id) ?? [])])]
}

export type MergeChoices = ReadonlyMap<string, MergeChoice>

export const choiceOf = ({ id, proposed, canHaveBoth }: MergePlace, choices: MergeChoices): MergeChoice => {
  const choice = choices.get(id) ?? proposed
  return choice === 'both' && !canHaveBoth ? 'mine' : choice
}

/**
 * What comes of the choices; null where no heading would begin the section.
 *
 * @param nextId a block that stands beside another of its id gets a new one
 */
export function mergedDocument(
  places: readonly MergePlace[],
  choices: MergeChoices,
  nextId: () => string,
): DraftDocument | null {
  const content = places.flatMap((place): DraftBlock[] => {
    const { theirs, mine } = place
    const choice = choiceOf(place, choices)
    if (choice !== 'both') return [choice === 'theirs' ? theirs : mine].filter((block) => block !== null)
    return theirs && mine
      ? [theirs, withId(mine, nextId())]
      : [theirs, mine].filter((block) => block !== null)
  })
  return content[0]?.type === 'heading' ? { type: 'doc', content } : null
}

function withId(block: DraftBlock, id: string): DraftBlock {
  switch (block.type) {
    case 'heading':
      return { ...block, attrs: { ...block.attrs, id } }
    case 'paragraph':
      return { ...block, attrs: { ...block.attrs, id } }
    case 'table':
    case 'chart':
      return { ...block, attrs: { ...block.attrs, id } }
  }
}
