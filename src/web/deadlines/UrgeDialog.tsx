/** 催办: one text to the chosen filings, in the program and by mail, and to copy with whom to call. */

import { CopyOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { AssignmentSummary } from '#contract/assignments.ts'
import { listContacts } from '#contract/contacts.ts'
import { urge } from '#contract/deadlines.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { copyText } from '../parts/copy.ts'
import { useAnswer, useSend } from '../queries.ts'

/** Each unit once, with whom to call. */
function usePhoneList(filings: readonly AssignmentSummary[]): string[] {
  const words = useWords('review')
  const { answer } = useAnswer(listContacts, {})
  const units = new Map(filings.map(({ unitId, unit }) => [unitId, unit]))
  return [...units].map(([unitId, unit]) => {
    const contact = answer?.contacts.find((one) => one.unitId === unitId)?.contact
    return contact
      ? words('copyRow', { unit, name: contact.name, phone: contact.phone || contact.mobile })
      : words('copyRowNone', { unit })
  })
}

interface UrgeProps {
  filings: readonly AssignmentSummary[]
  onDone: () => void
  onClose: () => void
}

export function UrgeDialog({ filings, onDone, onClose }: UrgeProps) {
  const words = useWords('deadlines')
  const review = useWords('review')
  const parts = useWords('parts')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(urge)
  const [text, setText] = useState(words('urgeFirst'))
  const lines = usePhoneList(filings)
  const copy = async () => {
    if (await copyText([text, ...lines].join('\n'))) void message.success(review('copied'))
    else void message.error(review('copyFailed'))
  }
  const press = async (said: string) => {
    const done = await send({}, { assignmentIds: filings.map(({ id }) => id), text: said })
    if (!done) return
    void message.success(words('urged', { count: done.urged }))
    const { unreached } = done
    if (unreached.length > 0) {
      void message.warning(words('urgedUnreached', { units: unreached.join(parts('listed')) }), 10)
    }
    onDone()
  }
  return (
    <AskDialog
      title={words('urgeTitle', { count: filings.length })}
      verb={words('urge')}
      reasonHint={words('urgeText')}
      reasonLabel={words('urgeText')}
      reasonFirst={words('urgeFirst')}
      onReason={setText}
      sending={sending}
      refusal={refusal}
      onSend={(said) => void press(said)}
      onClose={onClose}
    >
      <p>{words('urgeMeans')}</p>
      <ul className="urge-units">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button icon={<CopyOutlined />} onClick={() => void copy()}>
        {words('urgeCopy')}
      </Button>
    </AskDialog>
  )
}
