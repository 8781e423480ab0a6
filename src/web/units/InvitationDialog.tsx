/** Makes a unit's invitation code anew and shows it this once. */

import { CopyOutlined } from '@ant-design/icons'
import { Alert, App, Button, Modal } from 'antd'
import { useState } from 'react'
import { renewInvitation, type UnitView } from '#contract/people.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { copyText } from '../parts/copy.ts'
import { instantText } from '../parts/format.ts'
import { useSend } from '../queries.ts'

interface Code {
  code: string
  expiresAt: string
}

function Shown({ unit, code, onClose }: { unit: string; code: Code; onClose: () => void }) {
  const words = useWords('units')
  const { message } = App.useApp()
  const copy = async () => {
    if (await copyText(code.code)) void message.success(words('copied'))
    else void message.error(words('copyFailed'))
  }
  return (
    <Modal
      open
      title={words('codeTitle', { unit })}
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
        <p className="quiet">{words('codeOpen', { at: instantText(code.expiresAt) })}</p>
        <Alert type="warning" showIcon title={words('codeOnce')} />
      </div>
    </Modal>
  )
}

export function InvitationDialog({ unit, onClose }: { unit: UnitView; onClose: () => void }) {
  const words = useWords('units')
  const { send, sending, refusal } = useSend(renewInvitation)
  const [code, setCode] = useState<Code | null>(null)
  const make = async () => {
    const made = await send({ id: unit.id }, {})
    if (made) setCode(made)
  }
  if (code) return <Shown unit={unit.name} code={code} onClose={onClose} />
  return (
    <AskDialog
      title={words('makeTitle', { unit: unit.name })}
      verb={words('makeVerb')}
      sending={sending}
      refusal={refusal}
      onSend={() => void make()}
      onClose={onClose}
    >
      <p>{words('makeMeans')}</p>
    </AskDialog>
  )
}
