/** Opens the editor on a page: the one place where its parts come together. */

import { history } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { Fragment, type Node, Slice } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { keys } from './commands.ts'
import { gapsEnd } from './gaps.ts'
import { type Outside, outsideShown } from './outside.ts'
import { cleanedHtml, pastedLines } from './paste.ts'
import { sectionRules } from './rules.ts'
import { schema } from './schema.ts'
import { figureView, placedView, type ViewWords } from './views.ts'

export interface EditorSettings {
  readonly document: Node
  readonly outside: Outside
  readonly label: string
  readonly words: ViewWords
  /** Told of each change once it is whole: not of letters that still wait to become a character. */
  readonly onChange: (document: Node) => void
  readonly onState: (state: EditorState) => void
  readonly onSave: () => void
}

/** Longer than the editor takes to put a finished character into its text. */
const characterSettles = 80

function textSlice(text: string): Slice {
  const lines = pastedLines(text)
  const blocks = lines.map((line) => schema.node('paragraph', null, [schema.text(line)]))
  return blocks.length > 0 ? new Slice(Fragment.from(blocks), 1, 1) : Slice.empty
}

const attributes = (label: string) => ({
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': label,
  class: 'draft-writing',
  lang: 'zh-CN',
  spellcheck: 'false',
})

export function openEditor(place: HTMLElement, settings: EditorSettings): EditorView {
  const { document, outside, label, words } = settings
  let untold = false
  const tell = (): void => {
    if (!untold || view.composing) return
    untold = false
    settings.onChange(view.state.doc)
  }
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: document,
      plugins: [history(), keymap(keys(settings.onSave)), sectionRules, gapsEnd, outsideShown(outside)],
    }),
    attributes: attributes(label),
    nodeViews: { binding: figureView(words), table: placedView(words), chart: placedView(words) },
    transformPastedHTML: (html) => cleanedHtml(html),
    clipboardTextParser: (text) => textSlice(text),
    handleDOMEvents: {
      compositionend: () => {
        setTimeout(tell, characterSettles)
      },
    },
    dispatchTransaction(transaction) {
      const state = view.state.apply(transaction)
      view.updateState(state)
      untold ||= transaction.docChanged
      settings.onState(state)
      tell()
    },
  })
  return view
}
