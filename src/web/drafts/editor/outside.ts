/** What the editor shows beside the text and does not hold: numbers, figures as they stand, comments, findings. */

import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { type HeadingDepth, headingCounter } from '#domain/reports/heading-numbers.ts'

/** A figure as it stands in the data now. */
export interface FigureShown {
  readonly text: string
  /** What it is, in words. */
  readonly label: string
  readonly estimate: boolean
}

/** A table or chart at its place. */
export interface PlacedShown {
  readonly label: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Of a chart its bars, each whole or in parts. */
  readonly bars: readonly {
    readonly label: string
    readonly parts: readonly { readonly series: string; readonly text: string; readonly size: number }[]
  }[]
  /** What the line over the bars asks of each; 0: there is none. */
  readonly line: number
  /** How many rows there are in all, and where it is printed; what the line is. */
  readonly count: string
}

export interface Outside {
  /** Levels of the headings that stand before this section. */
  readonly levelsBefore: readonly HeadingDepth[]
  readonly figures: ReadonlyMap<string, FigureShown>
  readonly placed: ReadonlyMap<string, PlacedShown>
  /** Blocks with open comments, by id. */
  readonly commented: ReadonlySet<string>
  /** Blocks in which the check found something, by id. */
  readonly doubted: ReadonlySet<string>
  /** Said of a unit's words: 来源：区教育局. */
  readonly originText: (origin: string) => string
}

const key = new PluginKey<{ outside: Outside; shown: DecorationSet }>('outside')

export const outsideOf = (state: EditorState): Outside | undefined => key.getState(state)?.outside

function attributesOf(block: Node, outside: Outside, number: string): Record<string, string> {
  const { id, origin, gap } = block.attrs
  const classes = [
    outside.commented.has(id) ? 'block-commented' : '',
    outside.doubted.has(id) ? 'block-doubted' : '',
    gap ? 'block-gap' : '',
  ].filter(Boolean)
  return {
    'data-block': id,
    ...(classes.length > 0 ? { class: classes.join(' ') } : {}),
    ...(number ? { 'data-number': number } : {}),
    ...(origin ? { 'data-from': outside.originText(origin) } : {}),
  }
}

function decorate(doc: Node, outside: Outside): DecorationSet {
  const next = headingCounter()
  for (const level of outside.levelsBefore) next(level)
  const shown: Decoration[] = []
  doc.forEach((block, offset) => {
    const number = block.type.name === 'heading' ? next(block.attrs.level) : ''
    const spec = { placed: outside.placed.get(block.attrs.key) }
    shown.push(Decoration.node(offset, offset + block.nodeSize, attributesOf(block, outside, number), spec))
    block.forEach((inline, at) => {
      if (inline.type.name !== 'binding') return
      const from = offset + 1 + at
      shown.push(Decoration.node(from, from + 1, {}, { figure: outside.figures.get(inline.attrs.key) }))
    })
  })
  return DecorationSet.create(doc, shown)
}

/** Whether only words changed: the same blocks, of the same kind, with as many figures. */
function isSameSet(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false
  return after.children.every((block, at) => {
    const was = before.child(at)
    return was === block || (was.sameMarkup(block) && figuresIn(was) === figuresIn(block))
  })
}

const figuresIn = (block: Node): string =>
  block.children.flatMap(({ type, attrs }) => (type.name === 'binding' ? [attrs.key] : [])).join(' ')

export const outsideShown = (first: Outside) =>
  new Plugin({
    key,
    state: {
      init: (_, { doc }) => ({ outside: first, shown: decorate(doc, first) }),
      apply(tr, before) {
        const given: Outside | undefined = tr.getMeta(key)
        if (given === undefined && !tr.docChanged) return before
        const outside = given ?? before.outside
        const isTyping = given === undefined && isSameSet(tr.before, tr.doc)
        const shown = isTyping ? before.shown.map(tr.mapping, tr.doc) : decorate(tr.doc, outside)
        return { outside, shown }
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  })

/** What is told anew while the text is written; the text and the place in it stay. */
export function tellOutside(view: EditorView, outside: Outside): void {
  if (outsideOf(view.state) === outside) return
  view.dispatch(view.state.tr.setMeta(key, outside).setMeta('addToHistory', false))
}
