/** A dialog that takes something and sends it: title, what is asked, why it was refused, the verb on its button. */

import { Modal } from 'antd'
import type { ReactNode } from 'react'
import type { RefusalView } from '#contract/shared.ts'
import { useWords } from '../language.tsx'
import { RefusalNotice } from './notices.tsx'

interface FormDialogProps {
  title: string
  /** The verb on the button: 保存, 提交审核. */
  verb: string
  /** The word for leaving it; 取消 where nothing else is said. */
  leave?: string
  width?: number
  danger?: boolean
  /** Nothing can be sent yet. */
  blocked?: boolean
  sending?: boolean
  refusal?: RefusalView | null | undefined
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

export function FormDialog({ title, verb, leave, width, danger, blocked, ...props }: FormDialogProps) {
  const words = useWords('parts')
  return (
    <Modal
      open
      title={title}
      {...(width === undefined ? {} : { width })}
      okText={verb}
      cancelText={leave ?? words('cancel')}
      confirmLoading={props.sending === true}
      okButtonProps={{ disabled: blocked === true, danger: danger === true }}
      onOk={props.onSend}
      onCancel={props.onClose}
    >
      <div className="ask">
        {props.children}
        {props.refusal && <RefusalNotice refusal={props.refusal} />}
      </div>
    </Modal>
  )
}
