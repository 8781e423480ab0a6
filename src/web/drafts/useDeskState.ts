/** The state of the desk: which section is looked at, which is written, and how a place is shown. */

import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { DraftAnswer, DraftView, Insertable } from '#contract/drafts.ts'
import type { Desk, Writing } from './desk.ts'
import type { Point } from './editor/Editor.tsx'
import { numberSections } from './outline/numbering.ts'
import { useSections } from './section/useSections.ts'
import { usePlace } from './usePlace.ts'

const glow = [{ backgroundColor: '#fff3d6' }, { backgroundColor: 'transparent' }]

/** Brings a block, or a section by its id, before the reader's eyes. */
function show(id: string): void {
  const found = document.querySelector(`[data-block="${CSS.escape(id)}"], [data-section="${CSS.escape(id)}"]`)
  if (!(found instanceof HTMLElement)) return
  found.scrollIntoView({ block: found.dataset.section ? 'start' : 'center' })
  if (found.dataset.block) found.animate(glow, 1600)
}

/** Whose pen it is, and where one pointed to begin. */
interface Pen {
  readonly sectionId: string
  readonly from: Point | null
}

function usePen(choose: (sectionId: string) => void) {
  const [pen, setPen] = useState<Pen | null>(null)
  const [writing, setWriting] = useState<Writing | null>(null)
  const write = useCallback(
    (sectionId: string, from: Point | null) => {
      setPen({ sectionId, from })
      choose(sectionId)
    },
    [choose],
  )
  const stop = useCallback(() => setPen(null), [])
  return { pen, writing, write, stop, opened: setWriting }
}

export function useDeskState(answer: DraftAnswer, draft: DraftView): { desk: Desk; from: Point | null } {
  const navigate = useNavigate({ from: '/reports/$id/draft' })
  const { section: activeId = null } = useSearch({ from: '/shell/reports/$id/draft' })
  const choose = useCallback(
    (section: string) => void navigate({ search: { section }, replace: true, resetScroll: false }),
    [navigate],
  )
  const { pen, ...writing } = usePen(choose)
  const [inserted, setInserted] = useState<readonly Insertable[]>([])
  const [doubted, doubt] = useState<ReadonlySet<string>>(new Set())
  const sections = useSections(draft)
  const numbering = useMemo(() => numberSections(draft.sections, sections), [draft.sections, sections])
  const place = usePlace()
  const insert = useCallback((one: Insertable) => setInserted((before) => [...before, one]), [])
  const writingId = pen?.sectionId ?? null
  const desk = {
    answer,
    draft,
    sections,
    numbering,
    activeId,
    writingId,
    place,
    inserted,
    doubted,
    choose,
    insert,
    doubt,
    show,
    ...writing,
  }
  return { desk, from: pen?.from ?? null }
}
