/** On which days units are reminded, and when the daily mail goes out. */

import { App, Form, Input, InputNumber } from 'antd'
import { type DeadlinesView, setReminders } from '#contract/deadlines.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { TypedForm } from '../parts/TypedForm.tsx'
import { useSend } from '../queries.ts'

interface Typed {
  before: string
  after: string
  digestHour: number
}

const pattern = /^\s*(\d{1,2}(\s*[,，、]\s*\d{1,2})*)?\s*$/
const numbers = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number)

export function RemindersDialog(props: { reminders: DeadlinesView['reminders']; onClose: () => void }) {
  const words = useWords('deadlines')
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const { send, sending, refusal } = useSend(setReminders)
  const { before, after, digestHour } = props.reminders
  const rules = [{ pattern, message: words('daysWrong') }]
  const save = async (typed: Typed) => {
    const set = { before: numbers(typed.before), after: numbers(typed.after), digestHour: typed.digestHour }
    if (!(await send({}, set))) return
    void message.success(words('savedDone'))
    props.onClose()
  }
  return (
    <FormDialog
      title={words('reminders')}
      verb={words('save')}
      sending={sending}
      refusal={refusal}
      onSend={form.submit}
      onClose={props.onClose}
    >
      <TypedForm
        form={form}
        initialValues={{
          before: before.join(','),
          after: after.toSorted((a, b) => a - b).join(','),
          digestHour,
        }}
        onFinish={save}
      >
        <Form.Item name="before" label={words('remindBefore')} extra={words('daysHint')} rules={rules}>
          <Input />
        </Form.Item>
        <Form.Item name="after" label={words('remindAfter')} rules={rules}>
          <Input />
        </Form.Item>
        <Form.Item name="digestHour" label={words('digestHour')}>
          <InputNumber min={0} max={23} precision={0} />
        </Form.Item>
      </TypedForm>
    </FormDialog>
  )
}
