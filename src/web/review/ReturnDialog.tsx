/** Returns a filing: the general reason, and the reasons pinned to entries, as the unit will read them. */

import { App } from 'antd'
import { type AssignmentView, takeStep } from '#contract/assignments.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'
import type { PinBoard } from './usePins.ts'

interface ReturnDialogProps {
  assignment: AssignmentView
  pinned: PinBoard
  onClose: () => void
}

/** The pinned reasons in the order of the filing. */
const returnsOf = ({ entries }: AssignmentView, { pins }: PinBoard) =>
  entries.flatMap(({ entryId, name }) => {
    const reason = pins[entryId]
    return reason === undefined ? [] : [{ entryId, name, reason: reason.trim() }]
  })

function Places({ returns }: { returns: ReturnType<typeof returnsOf> }) {
  const words = useWords('review')
  const filing = useWords('filing')
  if (returns.length === 0) return <p>{words('returnNone')}</p>
  return (
    <div>
      <strong>{words('returnPlaces')}</strong>
      <ul className="return-places">
        {returns.map(({ entryId, name, reason }) => (
          <li key={entryId}>
            <span className="quiet">{name || filing('unitTexts')}</span>
            <p className={reason ? 'reading' : 'return-empty'}>{reason || words('pinEmpty')}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function ReturnDialog({ assignment, pinned, onClose }: ReturnDialogProps) {
  const words = useWords('review')
  const filing = useWords('filing')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(takeStep)
  const { summary, version, reportName: report, told } = assignment
  const returns = returnsOf(assignment, pinned)
  const sendBack = async (reason: string) => {
    const places = returns.map(({ entryId, reason }) => ({ entryId, reason }))
    if (!(await send({ id: summary.id }, { action: 'return', reason, version, returns: places }))) return
    pinned.clear()
    void message.success(filing('done_return'))
    onClose()
  }
  return (
    <AskDialog
      title={words('returnTitle', { unit: summary.unit, report })}
      verb={words('return')}
      danger
      reasonHint={words('returnHint')}
      reasonFirst={returns.length > 0 ? words('returnFirst', { count: returns.length }) : undefined}
      told={told.return}
      sending={sending}
      refusal={refusal}
      blocked={returns.some(({ reason }) => reason === '')}
      onSend={(reason) => void sendBack(reason)}
      onClose={onClose}
    >
      <p>{filing('means_return')}</p>
      <Places returns={returns} />
    </AskDialog>
  )
}
