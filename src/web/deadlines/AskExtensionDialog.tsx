/** 申请延期: until when, and why. */

import { App } from 'antd'
import { useState } from 'react'
import { askExtension, type FilingDeadlineView } from '#contract/deadlines.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { DayField } from '../parts/DayField.tsx'
import { useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'

export function AskExtensionDialog({ days, onClose }: { days: FilingDeadlineView; onClose: () => void }) {
  const words = useWords('deadlines')
  const { message } = App.useApp()
  const { tenant } = useSession()
  const { send, sending, refusal } = useSend(askExtension)
  const [until, setUntil] = useState<string | null>(null)
  const ask = async (reason: string) => {
    if (until === null || !(await send({ id: days.assignmentId }, { until, reason }))) return
    void message.success(words('sentAsk'))
    onClose()
  }
  return (
    <AskDialog
      title={words('askTitle')}
      verb={words('ask')}
      reasonHint={words('askHint')}
      sending={sending}
      refusal={refusal}
      blocked={until === null}
      onSend={(reason) => void ask(reason)}
      onClose={onClose}
    >
      <DayField id="ask-until" label={words('askUntil')} day={until} from={tenant.today} onDay={setUntil} />
    </AskDialog>
  )
}
