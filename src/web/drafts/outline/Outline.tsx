/** The outline at the left: sections by number, who writes, what waits in each; and their arrangement. */

import { CommentOutlined, EditOutlined, ExclamationCircleOutlined, ReloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useState, useSyncExternalStore } from 'react'
import type { SectionSummary } from '#contract/drafts.ts'
import { useWords } from '../../language.tsx'
import { todaysClock } from '../clock.ts'
import { useDesk } from '../desk.ts'
import { openSections, whenOpenChanges } from '../section/useSectionDraft.ts'
import { AddSectionDialog } from './AddSectionDialog.tsx'
import { ArrangeDialog } from './ArrangeDialog.tsx'

function Fact({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <span className="draft-fact" title={title}>
      {icon} {children}
    </span>
  )
}

function Facts({ section }: { section: SectionSummary }) {
  const words = useWords('drafts')
  const clock = todaysClock()
  const open = useSyncExternalStore(whenOpenChanges, openSections)
  const { lock, openComments, gaps, changedOriginals, authors } = section
  const held = lock && (lock.mine ? 'heldByYou' : 'heldBy')
  const count = (name: 'comments' | 'gaps' | 'originals', many: number) =>
    words(`mark_${name}`, { count: many })
  return (
    <span className="draft-facts">
      {held && lock && (
        <Fact icon={<EditOutlined aria-hidden />} title={words(held, { by: lock.by, at: clock(lock.since) })}>
          {lock.by}
        </Fact>
      )}
      {open.has(section.id) && <span className="draft-unsaved">{words('unsaved')}</span>}
      {openComments > 0 && (
        <Fact icon={<CommentOutlined aria-hidden />} title={count('comments', openComments)}>
          {openComments}
        </Fact>
      )}
      {gaps > 0 && (
        <Fact icon={<ExclamationCircleOutlined aria-hidden />} title={count('gaps', gaps)}>
          {gaps}
        </Fact>
      )}
      {changedOriginals > 0 && (
        <Fact icon={<ReloadOutlined aria-hidden />} title={count('originals', changedOriginals)}>
          {changedOriginals}
        </Fact>
      )}
      {!held && authors.length > 0 && (
        <span className="draft-authors">{authors.map(({ name }) => name).join(' ')}</span>
      )}
    </span>
  )
}

function OutlineRow({ section, onChosen }: { section: SectionSummary; onChosen: (() => void) | undefined }) {
  const words = useWords('drafts')
  const { numbering, activeId, choose, show } = useDesk()
  const { id, level, title, kind, leftOut } = section
  const { number = '' } = numbering.get(id) ?? {}
  const go = () => {
    onChosen?.()
    choose(id)
    show(id)
  }
  const place = kind === 'annex' ? words('annex') : ''
  return (
    <li className={`draft-outline-${level ?? 1}${leftOut ? ' draft-outline-out' : ''}`}>
      <button type="button" aria-current={activeId === id ? 'true' : undefined} onClick={go}>
        <span>
          {place && <span className="quiet">{place} </span>}
          {number}
          {title}
        </span>
        <Facts section={section} />
      </button>
    </li>
  )
}

export function Outline({ onChosen }: { onChosen?: () => void }) {
  const words = useWords('drafts')
  const { draft, answer } = useDesk()
  const [asking, setAsking] = useState<'add' | 'arrange' | null>(null)
  return (
    <nav className="draft-outline" aria-label={words('outline')}>
      <ol>
        {draft.sections.map((section) => (
          <OutlineRow key={section.id} section={section} onChosen={onChosen} />
        ))}
      </ol>
      {answer.arrangeable && (
        <div className="draft-outline-tools">
          <Button size="small" onClick={() => setAsking('add')}>
            {words('addSection')}
          </Button>
          <Button size="small" onClick={() => setAsking('arrange')}>
            {words('arrange')}
          </Button>
        </div>
      )}
      {asking === 'add' && <AddSectionDialog onClose={() => setAsking(null)} />}
      {asking === 'arrange' && <ArrangeDialog onClose={() => setAsking(null)} />}
    </nav>
  )
}
