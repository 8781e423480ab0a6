/** Splits the meeting's paper into points. */

import { Input } from 'antd'
import { useState } from 'react'
import { createOpinions, type OpinionsView } from '#contract/opinions.ts'
import { innerTitle } from '#domain/texts/inner-title.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'
import { pointsIn } from './points.ts'

interface DialogProps {
  report: OpinionsView['reports'][number]
  onClose: () => void
}

export function EnterDialog({ report, onClose }: DialogProps) {
  const words = useWords('opinions')
  const { send, sending, refusal } = useSend(createOpinions)
  const [text, setText] = useState('')
  const points = pointsIn(text)
  const enter = async () => {
    if (await send({}, { reportId: report.id, source: 'deliberation', points })) onClose()
  }
  return (
    <AskDialog
      title={words('enterTitle', { title: innerTitle(report.title) })}
      verb={words('enter')}
      sending={sending}
      refusal={refusal}
      blocked={points.length === 0}
      onSend={() => void enter()}
      onClose={onClose}
    >
      <p>{words('enterLine')}</p>
      <Input.TextArea
        aria-label={words('points')}
        autoFocus
        rows={12}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="quiet">{words('pointCount', { count: points.length })}</p>
    </AskDialog>
  )
}
