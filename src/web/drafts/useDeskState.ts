/** The state of the desk: which section is looked at, which is written, and how a place is shown. */

import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DraftAnswer, DraftView, Insertable } from '#contract/drafts.ts'
import type { DraftPanel } from '#domain/drafts/place.ts'
import type { Desk, Writing } from './desk.ts'
import type { Point } from './editor/Editor.tsx'
import { makeHeld } from './held.ts'
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
  const [writing] = useState(() => makeHeld<Writing | null>(null))
  const write = useCallback(
    (sectionId: string, from: Point | null) => {
      setPen({ sectionId, from })
      choose(sectionId)
    },
    [choose],
  )
  const stop = useCallback(() => setPen(null), [])
  return { pen, writing, write, stop }
}

/** What stands beside the text; a notice leads to what it speaks of. */
function useSides(wanted: DraftPanel | undefined) {
  const [panel, setPanel] = useState<DraftPanel>(wanted ?? 'figures')
  const [unfolded, unfold] = useState<Desk['unfolded']>(wanted ? 'panel' : null)
  const openPanel = useCallback((one: DraftPanel) => {
    setPanel(one)
    unfold('panel')
  }, [])
  useEffect(() => {
    if (wanted) openPanel(wanted)
  }, [wanted, openPanel])
  return { panel, unfolded, unfold, openPanel }
}

/** Milliseconds. */
const settles = 250

/** Whoever comes by an address stands at its place once the text is there. */
function useArrival(at: string | undefined, isWhole: boolean): void {
  const arrived = useRef<string | null>(null)
  useEffect(() => {
    if (!isWhole || at === undefined || arrived.current === at) return undefined
    // After the page itself has come to its beginning.
    const soon = setTimeout(() => {
      arrived.current = at
      show(at)
    }, settles)
    return () => clearTimeout(soon)
  }, [at, isWhole])
}

export function useDeskState(answer: DraftAnswer, draft: DraftView): { desk: Desk; from: Point | null } {
  const navigate = useNavigate({ from: '/reports/$id/draft' })
  const { section, panel: wanted, block } = useSearch({ from: '/shell/reports/$id/draft' })
  const activeId = section ?? null
  const sides = useSides(wanted)
  const choose = useCallback(
    (id: string) => void navigate({ search: { section: id }, replace: true, resetScroll: false }),
    [navigate],
  )
  const { pen, ...writing } = usePen(choose)
  const [inserted, setInserted] = useState<readonly Insertable[]>([])
  const [doubted, doubt] = useState<ReadonlySet<string>>(new Set())
  const sections = useSections(draft)
  const numbering = useMemo(() => numberSections(draft.sections, sections), [draft.sections, sections])
  const place = usePlace()
  // Where one came in: what is chosen afterwards is in sight.
  const [entry] = useState(section)
  useArrival(block ?? entry, sections.size === draft.sections.length)
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
    ...sides,
  }
  return { desk, from: pen?.from ?? null }
}
