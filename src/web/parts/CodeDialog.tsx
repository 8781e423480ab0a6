/** Shows a code this once: who closes it has told it to whom it is for. */

import { CopyOutlined } from '@ant-design/icons'
import { Alert, App, Button, Modal } from 'antd'
import { useWords } from '../language.tsx'
import { copyText } from './copy.ts'
import { instantText } from './format.ts'

export interface Code {
  code: string
  expiresAt: string
  /** Whether it went to the person's confirmed address; null or absent: it was not sent. */
  mailed?: boolean | null
}

interface CodeDialogProps {
  title: string
  code: Code
  onClose: () => void
}

export function CodeDialog({ title, code, onClose }: CodeDialogProps) {
  const words = useWords('codes')
  const { message } = App.useApp()
  const copy = async () => {
    if (await copyText(code.code)) void message.success(words('copied'))
    else void message.error(words('copyFailed'))
  }
  return (
    <Modal
      open
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {words('close')}
        </Button>
      }
    >
      <div className="ask">
        <p className="code-line">
          <code className="code">{code.code}</code>
          <Button icon={<CopyOutlined />} onClick={() => void copy()}>
            {words('copy')}
          </Button>
        </p>
        <p className="quiet">{words('open', { at: instantText(code.expiresAt) })}</p>
        {typeof code.mailed === 'boolean' && (
          <Alert
            type={code.mailed ? 'success' : 'error'}
            showIcon
            title={words(code.mailed ? 'mailed' : 'notMailed')}
          />
        )}
        <Alert type="warning" showIcon title={words('once')} />
      </div>
    </Modal>
  )
}
