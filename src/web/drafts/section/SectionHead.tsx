/** The line above a section: who holds it, what waits in it, and the way to write. */

import { EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { type SectionView, takeOverSection } from '#contract/draft-sections.ts'
import { useWords } from '../../language.tsx'
import { AskDialog } from '../../parts/AskDialog.tsx'
import { Mark } from '../../parts/Mark.tsx'
import { useSend } from '../../queries.ts'
import { todaysClock } from '../clock.ts'
import { useDesk } from '../desk.ts'

function TakeOver({ section }: { section: SectionView }) {
  const words = useWords('drafts')
  const { write } = useDesk()
  const [isAsking, setAsking] = useState(false)
  const { send, sending, refusal } = useSend(takeOverSection)
  const { id, title, lock } = section
  const by = lock?.by ?? ''
  const take = async (reason: string) => {
    if (!(await send({ id }, { reason }))) return
    setAsking(false)
    write(id, null)
  }
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {words('takeOver')}
      </Button>
      {isAsking && (
        <AskDialog
          title={words('takeOverTitle', { title })}
          verb={words('takeOver')}
          reasonHint={words('takeOverHint')}
          told={[by]}
          sending={sending}
          refusal={refusal}
          onSend={(reason) => void take(reason)}
          onClose={() => setAsking(false)}
        >
          <p>{words('takeOverMeans', { by })}</p>
        </AskDialog>
      )}
    </>
  )
}

/** Who holds it, seen from the reader. */
function LockMark({ section: { lock } }: { section: SectionView }) {
  const words = useWords('drafts')
  const clock = todaysClock()
  if (!lock) return null
  const at = clock(lock.since)
  if (lock.mine) return <Mark tone="active" word={words('heldByYou', { at })} />
  return <Mark tone="waiting" word={words('heldBy', { by: lock.by, at })} />
}

/** Why this section cannot be written by the reader, in one line. */
function useWhyNot(section: SectionView): string | null {
  const words = useWords('drafts')
  const parts = useWords('parts')
  const { answer } = useDesk()
  const { kind, lock, writable, authors } = section
  if (kind === 'annex') return words('annexMeans')
  // Said once, above the whole text.
  if (answer.closed || answer.standing !== 'draft') return null
  if (lock && !lock.mine) return words('heldLine')
  if (writable) return null
  const names = authors.map(({ name }) => name).join(parts('listed'))
  return names ? words('notYours', { authors: names }) : words('notYoursOffice')
}

export function SectionHead({ section, isWriting }: { section: SectionView; isWriting: boolean }) {
  const words = useWords('drafts')
  const { write, activeId } = useDesk()
  const { id, title, writable, lock, takeable } = section
  const isFree = !lock || lock.mine
  const whyNot = useWhyNot(section)
  return (
    <div className="draft-head">
      <LockMark section={section} />
      {whyNot && activeId === id && <span className="quiet">{whyNot}</span>}
      {section.leftOut && <Mark tone="none" word={words('leftOut')} />}
      {takeable && !isFree && <TakeOver section={section} />}
      {writable && isFree && !isWriting && (
        <Button
          size="small"
          type="text"
          icon={<EditOutlined aria-hidden />}
          aria-label={words('writeOf', { title })}
          onClick={() => write(id, null)}
        >
          {words('write')}
        </Button>
      )}
    </div>
  )
}
