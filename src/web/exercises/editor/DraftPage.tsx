/** A definition being prepared: its parts one beside the other, what does not fit, what opening it does. */

import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type ExerciseDraftView, getDraft } from '#contract/exercises.ts'
import { type Section, sectionOf, sections } from '#domain/exercises/section.ts'
import { useWords } from '../../language.tsx'
import { Answer } from '../../parts/notices.tsx'
import { Page } from '../../parts/Page.tsx'
import { useAnswer } from '../../queries.ts'
import { DraftFindings } from './DraftFindings.tsx'
import { Conflict, DraftMark } from './DraftMark.tsx'
import type { ExerciseDraft } from './draft.ts'
import { History } from './History.tsx'
import { jumpTo } from './jump.ts'
import { Opening } from './Opening.tsx'
import { SectionPart } from './SectionPart.tsx'
import { useExerciseDraft } from './useExerciseDraft.ts'
import '../../parts/rows.css'
import '../exercises.css'
import './editor.css'

interface SectionsProps {
  section: Section
  /** Paths of what is missing or does not fit. */
  places: readonly string[]
  onSection: (section: Section) => void
}

function Sections({ section, places, onSection }: SectionsProps) {
  const words = useWords('exerciseEditor')
  return (
    <nav className="editor-sections" aria-label={words('sections')}>
      <ul>
        {sections.map((one) => {
          const count = places.filter((path) => sectionOf(path) === one).length
          return (
            <li key={one}>
              <button
                type="button"
                className={`editor-section${one === section ? ' active' : ''}`}
                aria-current={one === section ? 'true' : undefined}
                onClick={() => onSection(one)}
              >
                {words(one)}
                {count > 0 && <span className="editor-count">{count}</span>}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function Editor({ view, draft }: { view: ExerciseDraftView; draft: ExerciseDraft }) {
  const { stand } = useExerciseDraft(view)
  const words = useWords('exerciseEditor')
  const [section, setSection] = useState<Section>('basics')
  const { definition, saved, gaps } = stand
  const places = [...gaps.map(({ path }) => path), ...saved.findings.map(pathOf)]
  const show = (path: string) => {
    setSection(sectionOf(path))
    jumpTo(path)
  }
  return (
    <>
      <div className="editor-stand sheet">
        <DraftMark stand={stand} onSave={() => void draft.flush()} />
        <History draft={draft} stand={stand} />
      </div>
      {stand.state === 'conflict' && <Conflict draft={draft} stand={stand} />}
      <DraftFindings stand={stand} onShow={show} />
      <div className="editor">
        <Sections section={section} places={places} onSection={setSection} />
        <section className="editor-part sheet" aria-label={words(section)}>
          <h2>{words(section)}</h2>
          <SectionPart
            section={section}
            definition={definition}
            adds={saved.adds}
            onDefinition={draft.change}
          />
        </section>
      </div>
    </>
  )
}

const pathOf = ({ details }: ExerciseDraftView['findings'][number]): string => String(details?.path ?? '')

function DraftScreen({ view }: { view: ExerciseDraftView }) {
  const words = useWords('exercises')
  const { draft, stand } = useExerciseDraft(view)
  return (
    <Page
      title={stand.definition.evaluation.name || words('draft')}
      back={{ to: '/exercises', text: words('toList') }}
      state={<span className="quiet">{words('draft')}</span>}
      actions={<Opening stand={stand} />}
    >
      <Editor view={view} draft={draft} />
    </Page>
  )
}

export function DraftPage() {
  const { id } = useParams({ from: '/shell/exercises/drafts/$id' })
  const view = useAnswer(getDraft, { id })
  return <Answer of={view}>{(found) => <DraftScreen key={id} view={found} />}</Answer>
}
