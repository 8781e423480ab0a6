/** Where mail goes to and when: one's own choice. */

import { App, Form, Input, Radio } from 'antd'
import { getMailChoice, setMailChoice } from '#contract/notices.ts'
import { type MailWhen, mailWhens } from '#domain/notices/mailing.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { Answer } from '../parts/notices.tsx'
import { TypedForm } from '../parts/TypedForm.tsx'
import { useAnswer, useSend } from '../queries.ts'

interface Typed {
  address: string
  when: MailWhen
}

interface ChoiceProps {
  choice: Typed & { digestHour: number; sending: boolean }
  onClose: () => void
}

function Choice({ choice, onClose }: ChoiceProps) {
  const words = useWords('mail')
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const { send, sending, refusal } = useSend(setMailChoice)
  const save = async ({ address, when }: Typed) => {
    if ((await send({}, { address: address.trim(), when })) === undefined) return
    void message.success(words('saved'))
    onClose()
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
      <TypedForm form={form} initialValues={{ address: choice.address, when: choice.when }} onFinish={save}>
        <Form.Item name="address" label={words('address')}>
          <Input type="email" autoComplete="email" maxLength={254} autoFocus />
        </Form.Item>
        <Form.Item name="when" label={words('when')} extra={words('dailyHour', { hour: choice.digestHour })}>
          <Radio.Group vertical options={mailWhens.map((when) => ({ value: when, label: words(when) }))} />
        </Form.Item>
        <div className="ask">{!choice.sending && <p className="quiet">{words('notSending')}</p>}</div>
      </TypedForm>
    </FormDialog>
  )
}

export function MailDialog({ onClose }: { onClose: () => void }) {
  const choice = useAnswer(getMailChoice, {})
  return <Answer of={choice}>{(found) => <Choice choice={found} onClose={onClose} />}</Answer>
}
