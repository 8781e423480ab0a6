/** One section of the text: read by all, written by whoever holds it. */

import { useEffect, useRef } from 'react'
import type { SectionView } from '#contract/draft-sections.ts'
import { useWords } from '../../language.tsx'
import { TornText } from '../../parts/KeptHere.tsx'
import { useDesk } from '../desk.ts'
import { Editor, type Point } from '../editor/Editor.tsx'
import { useOutside } from '../useOutside.ts'
import { AsideDialog } from './AsideDialog.tsx'
import { SectionHead } from './SectionHead.tsx'
import { SectionText } from './SectionText.tsx'
import type { SectionDraft } from './section-draft.ts'
import type { SectionDraftView } from './section-state.ts'
import { useSectionDraft } from './useSectionDraft.ts'

interface WritingProps {
  draft: SectionDraft
  view: SectionDraftView
  from: Point | null
}

function Writing({ draft, view, from }: WritingProps) {
  const words = useWords('drafts')
  const { writing } = useDesk()
  const { section, document, epoch } = view
  const outside = useOutside(section)
  // The section is given back once it is no longer written, whatever led away from it.
  useEffect(() => () => void draft.leave(), [draft])
  return (
    <Editor
      key={epoch}
      document={document}
      outside={outside}
      label={words('editorLabel', { title: section.title })}
      from={from}
      onChange={(next) => draft.change(next)}
      onSave={() => void draft.flush()}
      onView={(editor, state) =>
        writing.set(editor && state ? { sectionId: section.id, view: editor, state } : null)
      }
    />
  )
}

function Reading({ view, canWrite }: { view: SectionDraftView; canWrite: boolean }) {
  const { choose, write } = useDesk()
  const { section, document } = view
  const outside = useOutside(section)
  return (
    <SectionText
      document={view.aside ? section.document : document}
      outside={outside}
      onPoint={canWrite ? (point) => write(section.id, point) : () => choose(section.id)}
    />
  )
}

interface SectionPartProps {
  section: SectionView
  from: Point | null
}

export function SectionPart({ section, from }: SectionPartProps) {
  const { draft, view } = useSectionDraft(section)
  const { writingId, activeId, stop } = useDesk()
  const { lock, writable, id } = view.section
  const canWrite = writable && (!lock || lock.mine) && view.aside === null
  const isWriting = writingId === id && canWrite
  const wrote = useRef(false)
  useEffect(() => {
    // The pen was lost: taken over, or the report was submitted. One just taken over is not here yet.
    if (wrote.current && writingId === id && !canWrite) stop()
    wrote.current = isWriting
  }, [writingId, id, canWrite, isWriting, stop])
  const classes = [
    'draft-section',
    activeId === id ? 'draft-active' : '',
    section.leftOut ? 'draft-left-out' : '',
  ]
  return (
    <section className={classes.join(' ')} data-section={id} aria-label={section.title}>
      <SectionHead section={view.section} isWriting={isWriting} />
      {view.torn !== null && <TornText torn={view.torn} onSeen={() => draft.forgetTorn()} />}
      {isWriting ? (
        <Writing draft={draft} view={view} from={from} />
      ) : (
        <Reading view={view} canWrite={canWrite} />
      )}
      {view.aside && <AsideDialog draft={draft} view={view} aside={view.aside} />}
    </section>
  )
}
