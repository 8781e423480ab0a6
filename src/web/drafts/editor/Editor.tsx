/** One section being written: the page set as it will be printed, with what can be done to it above. */

import { type EditorState, Selection, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { SectionBody } from '#contract/draft-document.ts'
import { useWords } from '../../language.tsx'
import { toDocument, toEditor } from './convert.ts'
import { openEditor } from './open.ts'
import { type Outside, tellOutside } from './outside.ts'
import './editor.css'

export interface Point {
  readonly left: number
  readonly top: number
}

interface EditorProps {
  document: SectionBody
  outside: Outside
  label: string
  /** Where the reader pointed to begin; null: where the text ends. */
  from: Point | null
  onChange: (document: SectionBody) => void
  onSave: () => void
  /** The editor once it is open, and again at every change of text or place; null once it is closed. */
  onView: (view: EditorView | null, state: EditorState | null) => void
}

function begin(view: EditorView, from: Point | null): void {
  const found = from && view.posAtCoords(from)
  const { doc, tr } = view.state
  view.dispatch(tr.setSelection(found ? TextSelection.near(doc.resolve(found.pos)) : Selection.atEnd(doc)))
  view.focus()
}

export function Editor(props: EditorProps) {
  const words = useWords('drafts')
  const holder = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<EditorView | null>(null)
  const onChange = useEffectEvent((document: SectionBody) => props.onChange(document))
  const onSave = useEffectEvent(() => props.onSave())
  const onView = useEffectEvent(props.onView)
  const open = useEffectEvent((place: HTMLElement) => {
    const opened = openEditor(place, {
      document: toEditor(props.document),
      outside: props.outside,
      label: props.label,
      words: { lost: words('figureLost'), estimate: words('estimate') },
      onChange: (document) => onChange(toDocument(document)),
      onState: (state) => onView(opened, state),
      onSave,
    })
    begin(opened, props.from)
    onView(opened, opened.state)
    return opened
  })
  useEffect(() => {
    if (!holder.current) return undefined
    const opened = open(holder.current)
    setView(opened)
    return () => {
      onView(null, null)
      opened.destroy()
    }
  }, [])
  useEffect(() => {
    if (view && !view.isDestroyed) tellOutside(view, props.outside)
  }, [view, props.outside])
  return <div className="draft-sheet-text" ref={holder} />
}
