/** What a version did to the one it was written on, block by block: for whoever reads the history later. */

import type { DraftBlock, DraftDocument } from '../document.ts'

/** `before` null: the block is new; `after` null: it is gone. */
export interface ChangedBlock {
  readonly before: string | null
  readonly after: string | null
}

/** In the order of the text as it became; what is gone comes last. A block is told from another by its id. */
export function changedBlocks(
  before: DraftDocument,
  after: DraftDocument,
  textOf: (block: DraftBlock) => string,
): ChangedBlock[] {
  const old = new Map(before.content.map((block) => [block.attrs.id, textOf(block)]))
  const standing = new Set(after.content.map((block) => block.attrs.id))
  const written = after.content.flatMap((block): ChangedBlock[] => {
    const [was, now] = [old.get(block.attrs.id) ?? null, textOf(block)]
    return was === now ? [] : [{ before: was, after: now }]
  })
  const gone = [...old].flatMap(([id, text]): ChangedBlock[] =>
    standing.has(id) ? [] : [{ before: text, after: null }],
  )
  return [...written, ...gone]
}
