/** Where mail goes to, when and in which language: one's own choice. The address is confirmed by the code sent there. */

import { App, Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { askMailCode, confirmMail, getMailChoice, setMailChoice } from '#contract/notices.ts'
import { type MailWhen, mailWhens } from '#domain/notices/mailing.ts'
import type { Language } from '#words/language.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { TypedForm } from '../parts/TypedForm.tsx'
import { useAnswer, useSend } from '../queries.ts'

interface Typed {
  address: string
  when: MailWhen
  language: Language
}

interface MailChoice extends Typed {
  confirmed: boolean
  digestHour: number
  sending: boolean
}

/** Gives back the code that was sent to the address, or has another sent. */
function Confirm() {
  const words = useWords('mail')
  const { message } = App.useApp()
  const [code, setCode] = useState('')
  const giving = useSend(confirmMail)
  const asking = useSend(askMailCode)
  const give = async () => {
    if ((await giving.send({}, { code })) !== undefined) void message.success(words('confirmed'))
  }
  const ask = async () => {
    if ((await asking.send({}, {})) !== undefined) void message.success(words('codeSent'))
  }
  const refusal = giving.refusal ?? asking.refusal
  return (
    <div className="ask">
      <p>{words('unconfirmed')}</p>
      <div className="mail-code">
        <Input
          aria-label={words('code')}
          placeholder={words('code')}
          autoComplete="one-time-code"
          maxLength={40}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button loading={giving.sending} disabled={code.trim() === ''} onClick={() => void give()}>
          {words('confirm')}
        </Button>
        <Button type="link" loading={asking.sending} onClick={() => void ask()}>
          {words('sendCode')}
        </Button>
      </div>
      {refusal && <RefusalNotice refusal={refusal} />}
    </div>
  )
}

function Standing({ choice }: { choice: MailChoice }) {
  const words = useWords('mail')
  if (!choice.sending) return <p className="quiet">{words('notSending')}</p>
  if (choice.address === '') return null
  return choice.confirmed ? <p className="quiet">{words('confirmed')}</p> : <Confirm />
}

function Choice({ choice, onClose }: { choice: MailChoice; onClose: () => void }) {
  const words = useWords('mail')
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const { send, sending, refusal } = useSend(setMailChoice)
  const save = async ({ address, when, language }: Typed) => {
    const to = address.trim()
    if ((await send({}, { address: to, when, language })) === undefined) return
    const waits = choice.sending && to !== '' && to !== choice.address
    void message.success(words(waits ? 'codeSent' : 'saved'))
    // A new address stays before the eyes until its code is given.
    if (!waits) onClose()
  }
  return (
    <FormDialog
      title={words('title')}
      verb={words('save')}
      sending={sending}
      refusal={refusal}
      onSend={form.submit}
      onClose={onClose}
    >
      <TypedForm
        form={form}
        initialValues={{ address: choice.address, when: choice.when, language: choice.language }}
        onFinish={save}
      >
        <Form.Item name="address" label={words('address')}>
          <Input type="email" autoComplete="email" maxLength={254} autoFocus />
        </Form.Item>
        <Standing choice={choice} />
        <Form.Item name="when" label={words('when')} extra={words('dailyHour', { hour: choice.digestHour })}>
          <Radio.Group vertical options={mailWhens.map((when) => ({ value: when, label: words(when) }))} />
        </Form.Item>
        <Form.Item name="language" label={words('language')}>
          <Radio.Group
            options={[
              { value: 'zh-CN', label: words('chinese') },
              { value: 'en', label: words('english') },
            ]}
          />
        </Form.Item>
      </TypedForm>
    </FormDialog>
  )
}

export function MailDialog({ onClose }: { onClose: () => void }) {
  const choice = useAnswer(getMailChoice, {})
  return <Answer of={choice}>{(found) => <Choice choice={found} onClose={onClose} />}</Answer>
}
