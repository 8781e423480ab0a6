/** The desk: the outline at the left, the text in the middle, the material at the right. */

import { BookOutlined, CheckOutlined, UnorderedListOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { type ReactNode, useSyncExternalStore } from 'react'
import type { DraftAnswer, DraftView } from '#contract/drafts.ts'
import { useWords } from '../language.tsx'
import { Loading } from '../parts/notices.tsx'
import { ChangedFigures } from './ChangedFigures.tsx'
import { DeskContext, useDesk } from './desk.ts'
import type { Point } from './editor/Editor.tsx'
import { Outline } from './outline/Outline.tsx'
import { Panel } from './panel/Panel.tsx'
import { SectionPart } from './section/SectionPart.tsx'
import { StateLine } from './section/StateLine.tsx'
import { useSectionDraft } from './section/useSectionDraft.ts'
import { Toolbar } from './Toolbar.tsx'
import { useDeskState } from './useDeskState.ts'

/** Below it the outline folds away, then the panel. */
const widths = { outline: '(max-width: 1279px)', panel: '(max-width: 1099px)' } as const

function useNarrow(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
}

function ActiveState({ section }: { section: Parameters<typeof useSectionDraft>[0] }) {
  const { draft, view } = useSectionDraft(section)
  const { writingId } = useDesk()
  // What others saved is told by the versions.
  if (writingId !== section.id && view.state === 'clean') return null
  return <StateLine view={view} onSave={() => void draft.flush()} />
}

function Bar({ folded }: { folded: ReactNode }) {
  const words = useWords('drafts')
  const { writingId, activeId, sections, answer, stop } = useDesk()
  const section = sections.get(writingId ?? activeId ?? '')
  const mayWrite = !answer.closed && answer.standing === 'draft'
  return (
    <div className="draft-bar">
      {folded}
      {writingId !== null && <Toolbar />}
      {writingId === null && mayWrite && <span className="quiet draft-hint">{words('beginHint')}</span>}
      <div className="draft-standing">
        {section?.kind === 'text' && <ActiveState key={section.id} section={section} />}
        {writingId !== null && (
          <Button
            size="small"
            icon={<CheckOutlined aria-hidden />}
            title={words('stopWritingMeans')}
            onClick={stop}
          >
            {words('stopWriting')}
          </Button>
        )}
      </div>
    </div>
  )
}

interface FoldProps {
  isNarrow: boolean
  side: 'left' | 'right'
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
}

/** Stands beside the text, or in a drawer where there is no room. */
function Fold({ isNarrow, side, title, isOpen, onClose, children }: FoldProps) {
  if (!isNarrow) {
    return (
      <aside className={`draft-side draft-side-${side}`} aria-label={title}>
        {children}
      </aside>
    )
  }
  return (
    <Drawer
      rootClassName="draft-drawer"
      open={isOpen}
      placement={side}
      size={340}
      title={title}
      mask={side === 'left'}
      onClose={onClose}
    >
      {children}
    </Drawer>
  )
}

function Text({ from }: { from: Point | null }) {
  const { draft, sections } = useDesk()
  const all = draft.sections.flatMap(({ id }) => sections.get(id) ?? [])
  const isWhole = all.length === draft.sections.length
  return (
    <>
      {isWhole && <ChangedFigures reportId={draft.reportId} sections={all} />}
      <div className="draft-sheet sheet">
        <h2 className="draft-report-title" lang="zh-CN">
          {draft.title}
        </h2>
        {all.map((section) => (
          <SectionPart key={section.id} section={section} from={from} />
        ))}
        {!isWhole && <Loading />}
      </div>
    </>
  )
}

export function DeskScreen({ answer, draft }: { answer: DraftAnswer; draft: DraftView }) {
  const words = useWords('drafts')
  const { desk, from } = useDeskState(answer, draft)
  const [noOutline, noPanel] = [useNarrow(widths.outline), useNarrow(widths.panel)]
  const folded = (noOutline || noPanel) && (
    <span className="draft-folded">
      {noOutline && (
        <Button
          size="small"
          icon={<UnorderedListOutlined aria-hidden />}
          onClick={() => desk.unfold('outline')}
        >
          {words('outline')}
        </Button>
      )}
      {noPanel && (
        <Button size="small" icon={<BookOutlined aria-hidden />} onClick={() => desk.unfold('panel')}>
          {words('panel')}
        </Button>
      )}
    </span>
  )
  const close = () => desk.unfold(null)
  const open = desk.unfolded
  return (
    <DeskContext value={desk}>
      <div className="draft-desk">
        <Fold
          isNarrow={noOutline}
          side="left"
          title={words('outline')}
          isOpen={open === 'outline'}
          onClose={close}
        >
          <Outline onChosen={close} />
        </Fold>
        <div className="draft-middle">
          <Bar folded={folded} />
          <Text from={from} />
        </div>
        <Fold
          isNarrow={noPanel}
          side="right"
          title={words('panel')}
          isOpen={open === 'panel'}
          onClose={close}
        >
          <Panel />
        </Fold>
      </div>
    </DeskContext>
  )
}
