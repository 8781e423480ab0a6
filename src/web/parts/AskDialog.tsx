/** Asks once before something is done, names it, says who will be told and takes the reason where one is wanted. */

import { Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { RefusalView } from '#contract/shared.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from './FormDialog.tsx'

interface AskDialogProps {
  title: string
  /** The verb on the button: 提交审核, 退回修改. */
  verb: string
  danger?: boolean
  /** Where a reason is wanted: what the writer should say. */
  reasonHint?: string | undefined
  /** What the writing is, where it is no reason. */
  reasonLabel?: string | undefined
  /** What the reason says before the writer changes it. */
  reasonFirst?: string | undefined
  /** Told of what is written, as it is written. */
  onReason?: (reason: string) => void
  told?: readonly string[] | undefined
  sending: boolean
  refusal: RefusalView | null
  blocked?: boolean
  onSend: (reason: string) => void
  onClose: () => void
  children?: ReactNode
}

function Told({ told }: { told: readonly string[] }) {
  const words = useWords('parts')
  return (
    <p>
      <span className="quiet">{words('willBeTold')}: </span>
      {told.length > 0 ? told.join(words('listed')) : words('nobodyTold')}
    </p>
  )
}

export function AskDialog(props: AskDialogProps) {
  const words = useWords('parts')
  const [reason, setReason] = useState(props.reasonFirst ?? '')
  const write = (text: string) => {
    setReason(text)
    props.onReason?.(text)
  }
  const wanting = props.reasonHint !== undefined && reason.trim() === ''
  return (
    <FormDialog
      title={props.title}
      verb={props.verb}
      sending={props.sending}
      refusal={props.refusal}
      blocked={wanting || props.blocked === true}
      danger={props.danger === true}
      onSend={() => props.onSend(reason.trim())}
      onClose={props.onClose}
    >
      {props.children}
      {props.reasonHint !== undefined && (
        <label className="ask-reason" htmlFor="ask-reason">
          {props.reasonLabel ?? words('reason')}
          <Input.TextArea
            id="ask-reason"
            autoFocus
            rows={4}
            maxLength={2000}
            placeholder={props.reasonHint}
            value={reason}
            onChange={(event) => write(event.target.value)}
          />
        </label>
      )}
      {props.told && <Told told={props.told} />}
    </FormDialog>
  )
}
