/** What the coordinator can do with a filing: accept it, return it, file the unit's paper for it. */

import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { type AssignmentView, takeStep } from '#contract/assignments.ts'
import { downloadWorkbook } from '#contract/intakes.ts'
import { address } from '../api.ts'
import { UrgeDialog } from '../deadlines/UrgeDialog.tsx'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { useSend } from '../queries.ts'
import { isUnreported } from './counts.ts'
import { FileForDialog } from './FileForDialog.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import type { PinBoard } from './usePins.ts'

interface ReviewStepProps {
  assignment: AssignmentView
  pinned: PinBoard
  onClose: () => void
}

function AcceptDialog({ assignment, pinned, onClose }: ReviewStepProps) {
  const words = useWords('review')
  const filing = useWords('filing')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(takeStep)
  const { summary, version, reportName: report, entries, told } = assignment
  const unfilled = entries.filter(({ state }) => state !== 'filled').length
  const remarks = Object.keys(pinned.pins).length
  const accept = async () => {
    if (!(await send({ id: summary.id }, { action: 'accept', version }))) return
    pinned.clear()
    void message.success(filing('done_accept'))
    onClose()
  }
  return (
    <AskDialog
      title={words('acceptTitle', { unit: summary.unit, report })}
      verb={words('accept')}
      told={told.accept}
      sending={sending}
      refusal={refusal}
      onSend={() => void accept()}
      onClose={onClose}
    >
      <p>{filing('means_accept')}</p>
      {unfilled > 0 && <p>{words('acceptUnfilled', { count: unfilled })}</p>}
      {remarks > 0 && <p>{words('acceptPinned', { count: remarks })}</p>}
    </AskDialog>
  )
}

const dialogs = { accept: AcceptDialog, return: ReturnDialog, file_for: FileForDialog } as const

export function ReviewActions({ assignment, pinned }: Omit<ReviewStepProps, 'onClose'>) {
  const words = useWords('review')
  const deadlines = useWords('deadlines')
  const [asking, setAsking] = useState<keyof typeof dialogs | null>(null)
  const [isPressing, setPressing] = useState(false)
  const { summary, actions, writable } = assignment
  const remarks = Object.keys(pinned.pins).length
  const Dialog = asking && dialogs[asking]
  return (
    <>
      <Button icon={<DownloadOutlined />} href={address(downloadWorkbook, { id: summary.id })} download>
        {words('workbook')}
      </Button>
      {writable && (
        <LinkButton to="/filing/$id" params={{ id: summary.id }}>
          {words('fillFor')}
        </LinkButton>
      )}
      {isUnreported(summary) && <Button onClick={() => setPressing(true)}>{deadlines('urge')}</Button>}
      {isPressing && (
        <UrgeDialog
          filings={[summary]}
          onClose={() => setPressing(false)}
          onDone={() => setPressing(false)}
        />
      )}
      {actions.includes('file_for') && (
        <Button onClick={() => setAsking('file_for')}>{words('fileFor')}</Button>
      )}
      {actions.includes('return') && (
        <Button danger onClick={() => setAsking('return')}>
          {remarks > 0 ? words('returnCount', { count: remarks }) : words('return')}
        </Button>
      )}
      {actions.includes('accept') && (
        <Button type="primary" onClick={() => setAsking('accept')}>
          {words('accept')}
        </Button>
      )}
      {Dialog && <Dialog assignment={assignment} pinned={pinned} onClose={() => setAsking(null)} />}
    </>
  )
}
