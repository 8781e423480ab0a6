/** What can be done to the text by key or by button. */

import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  liftEmptyBlock,
  setBlockType,
  splitBlock,
  toggleMark,
} from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import type { Attrs, Node, NodeType } from 'prosemirror-model'
import { type Command, type EditorState, NodeSelection, TextSelection } from 'prosemirror-state'
import type { HeadingDepth } from '#domain/reports/heading-numbers.ts'
import { schema } from './schema.ts'

const { paragraph, heading, binding } = schema.nodes
const { strong } = schema.marks

function known<Type>(type: Type | undefined): Type {
  if (type === undefined) throw new Error('the schema has it')
  return type
}

/** The chosen blocks become this, and stay the blocks they were. */
const become =
  (type: NodeType, attrs: Attrs): Command =>
  (state, dispatch) => {
    if (!setBlockType(type, attrs)(state)) return false
    const { from, to } = state.selection
    const kept = ({ attrs: { id } }: Node): Attrs => ({ id, ...attrs })
    dispatch?.(state.tr.setBlockType(from, to, type, kept).scrollIntoView())
    return true
  }

export const toParagraph: Command = become(known(paragraph), {})

/** A paragraph that says a figure stays one: no heading holds it. */
export const toHeading =
  (level: HeadingDepth): Command =>
  (state, dispatch) => {
    const { from, to } = state.selection
    let holdsFigure = false
    state.doc.nodesBetween(from, to, (node) => {
      holdsFigure ||= node.type === paragraph && node.children.some(({ type }) => type === binding)
    })
    return !holdsFigure && become(known(heading), { level })(state, dispatch)
  }
export const toggleStrong: Command = toggleMark(known(strong))

/** 0: a paragraph, 1 to 4: a heading; null where a table or chart is chosen. */
export function levelAt({ selection }: EditorState): number | null {
  const block =
    selection instanceof NodeSelection && selection.node.isBlock ? selection.node : selection.$from.parent
  if (block.type === heading) return Number(block.attrs.level)
  return block.type === paragraph ? 0 : null
}

export const isStrongAt = ({ selection, doc, storedMarks }: EditorState): boolean => {
  const { from, to, empty, $from } = selection
  if (empty) return known(strong).isInSet(storedMarks ?? $from.marks()) !== undefined
  return doc.rangeHasMark(from, to, known(strong))
}

/** Puts the figure in place of what is chosen, and stands behind it. */
export const insertFigure =
  (key: string): Command =>
  (state, dispatch) => {
    if (state.selection.$from.parent.type !== paragraph) return false
    dispatch?.(state.tr.replaceSelectionWith(known(binding).create({ key }), true).scrollIntoView())
    return true
  }

/** A figure stands in a paragraph; a table or chart behind any block. */
export const canInsertAt = ({ selection }: EditorState, kind: 'figure' | 'table' | 'chart'): boolean =>
  kind !== 'figure' || selection.$from.parent.type === paragraph

export interface TableReference {
  /** 见表 or 详见附表 and 。: what stands around the number. */
  readonly before: string
  readonly after: string
  /** As it is counted now; the Word file puts the number of its place there. */
  readonly number: number
}

/** How many blocks stand before what is put in here: what stands behind this block already comes first. */
export function blocksBefore({ selection, doc }: EditorState): number {
  let at = selection.$to.index(0) + (selection.$to.depth === 0 ? 0 : 1)
  while (at < doc.childCount && doc.child(at).isAtom) at += 1
  return at
}

/** Where the block with so many before it begins. */
const startOf = (doc: Node, count: number): number =>
  doc.children.slice(0, count).reduce((sum, { nodeSize }) => sum + nodeSize, 0)

/** Puts a table behind the block one stands in, and where one stands the sentence that refers to it. */
export const insertTable =
  (key: string, { before, after, number }: TableReference): Command =>
  (state, dispatch) => {
    const { $from, to } = state.selection
    if ($from.parent.type !== paragraph) return insertPlaced('table', key)(state, dispatch)
    const { marks } = schema
    if (!dispatch) return true
    const refers = [
      schema.text(before),
      schema.text(String(number), [known(marks.reference).create({ key })]),
      schema.text(after),
    ]
    const tr = state.tr.insert(to, refers)
    const behind = startOf(tr.doc, blocksBefore(state))
    tr.insert(behind, known(schema.nodes.table).create({ key }))
    if (behind + 1 === tr.doc.content.size) tr.insert(behind + 1, known(paragraph).create())
    const length = refers.map(({ nodeSize }) => nodeSize).reduce((sum, one) => sum + one, 0)
    tr.setSelection(TextSelection.create(tr.doc, to + length))
    dispatch(tr.scrollIntoView())
    return true
  }

/** Puts a table or chart behind the block one stands in, and stands in the one after. */
export const insertPlaced =
  (kind: 'table' | 'chart', key: string): Command =>
  (state, dispatch) => {
    const after = startOf(state.doc, blocksBefore(state))
    const tr = state.tr.insert(after, known(schema.nodes[kind]).create({ key }))
    if (after + 1 === tr.doc.content.size) tr.insert(after + 1, known(paragraph).create())
    tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1)))
    dispatch?.(tr.scrollIntoView())
    return true
  }

/** At the beginning of a heading, back to a paragraph; the heading the section begins with stays one. */
const headingToParagraph: Command = (state, dispatch) => {
  const { $cursor } = state.selection instanceof TextSelection ? state.selection : {}
  if (!$cursor || $cursor.parentOffset > 0 || $cursor.parent.type !== heading || $cursor.index(0) === 0)
    return false
  return toParagraph(state, dispatch)
}

/** A section begins with its heading: nothing comes before it. */
const staysFirst: Command = ({ selection: { empty, from } }) => empty && from === 1

// The format knows no line break inside a paragraph.
const newBlock = chainCommands(staysFirst, createParagraphNear, liftEmptyBlock, splitBlock)

export const keys = (save: () => void): Record<string, Command> => ({
  ...baseKeymap,
  Enter: newBlock,
  'Shift-Enter': newBlock,
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
  'Mod-b': toggleStrong,
  'Mod-Alt-0': toParagraph,
  'Mod-Alt-1': toHeading(1),
  'Mod-Alt-2': toHeading(2),
  'Mod-Alt-3': toHeading(3),
  'Mod-Alt-4': toHeading(4),
  Backspace: chainCommands(headingToParagraph, baseKeymap.Backspace ?? (() => false)),
  'Mod-s': () => {
    save()
    return true
  },
})

export { redo, undo }
