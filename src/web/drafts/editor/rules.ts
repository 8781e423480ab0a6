/** Keeps what is written within the rules of a section: lasting ids, no heading higher than its first. */

import { type EditorState, Plugin, type Transaction } from 'prosemirror-state'
import { v7 } from 'uuid'
import { schema } from './schema.ts'

/** Blocks without an id, or with one that an earlier block already has, get a new one. */
function giveIds(tr: Transaction, newId: () => string): void {
  const met = new Set<string>()
  tr.doc.forEach((block, offset) => {
    const { id } = block.attrs
    if (id === '' || met.has(id)) tr.setNodeAttribute(offset, 'id', newId())
    else met.add(id)
  })
}

/** A heading higher than the section's own comes down to it. */
function lowerHeadings(tr: Transaction): void {
  const top = Number(tr.doc.firstChild?.attrs.level)
  tr.doc.forEach((block, offset) => {
    if (block.type === schema.nodes.heading && block.attrs.level < top)
      tr.setNodeAttribute(offset, 'level', top)
  })
}

/** What puts the document in order; null where it is. */
export function inOrder(state: EditorState, newId: () => string): Transaction | null {
  const { tr } = state
  giveIds(tr, newId)
  lowerHeadings(tr)
  // Undoing a step must not take an id away from what stays.
  return tr.docChanged ? tr.setMeta('addToHistory', false) : null
}

export const sectionRules = new Plugin({
  appendTransaction: (transactions, _before, state) =>
    transactions.some(({ docChanged }) => docChanged) ? inOrder(state, v7) : null,
})
