/** Moves a deadline: the new days, and the reason that stays with them. */

import { App } from 'antd'
import { useState } from 'react'
import { type DeadlineView, moveDeadline } from '#contract/deadlines.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { DayField } from '../parts/DayField.tsx'
import { useSend } from '../queries.ts'

export function MoveDialog({ deadline, onClose }: { deadline: DeadlineView; onClose: () => void }) {
  const words = useWords('deadlines')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(moveDeadline)
  const [dueOn, setDueOn] = useState(deadline.due.day)
  const [hardDueOn, setHardDueOn] = useState(deadline.hardDue?.day ?? null)
  const isSame = dueOn === deadline.due.day && hardDueOn === (deadline.hardDue?.day ?? null)
  const move = async (reason: string) => {
    if (!(await send({ id: deadline.id }, { dueOn, hardDueOn, reason }))) return
    void message.success(words('movedDone'))
    onClose()
  }
  return (
    <AskDialog
      title={words('moveTitle', { text: deadline.text })}
      verb={words('move')}
      reasonHint={words('moveHint')}
      sending={sending}
      refusal={refusal}
      blocked={isSame}
      onSend={(reason) => void move(reason)}
      onClose={onClose}
    >
      <DayField id="move-due" label={words('due')} day={dueOn} onDay={(day) => day && setDueOn(day)} />
      {deadline.by !== 'coordinator' && (
        <>
          <DayField
            id="move-hard"
            label={words('hard')}
            day={hardDueOn}
            from={dueOn}
            clearable
            onDay={setHardDueOn}
          />
          <p className="quiet">{words('hardMeans')}</p>
        </>
      )}
    </AskDialog>
  )
}
