/** A gap is one until somebody writes there. */

import type { Node } from 'prosemirror-model'
import { Plugin, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

/** Choosing a gap chooses the whole of it, so that what is written takes its place. */
function chooseGap(view: EditorView, at: number): boolean {
  const { parent } = view.state.doc.resolve(at)
  if (!parent.attrs.gap || !view.editable) return false
  const start = view.state.doc.resolve(at).start()
  const chosen = TextSelection.create(view.state.doc, start, start + parent.content.size)
  view.dispatch(view.state.tr.setSelection(chosen))
  return true
}

/** 〔待区教育局补充：……〕: what says that something is still to be written. */
const marks = ({ textContent }: Node): string[] => textContent.match(/〔[^〕]*〕/g) ?? []

/** Whoever only adds to the mark has not put anything in its place yet. */
const stillAsks = (was: Node, block: Node): boolean => {
  const standing = marks(block)
  return marks(was).some((mark) => standing.includes(mark))
}

export const gapsEnd = new Plugin({
  props: { handleClick: chooseGap },
  appendTransaction(transactions, before, { doc, tr }) {
    if (!transactions.some(({ docChanged }) => docChanged)) return null
    const texts = new Map(before.doc.children.map((block) => [block.attrs.id, block]))
    doc.forEach((block, offset) => {
      const was = texts.get(block.attrs.id)
      if (block.attrs.gap && was && !was.content.eq(block.content) && !stillAsks(was, block))
        tr.setNodeAttribute(offset, 'gap', false)
    })
    return tr.docChanged ? tr : null
  },
})
