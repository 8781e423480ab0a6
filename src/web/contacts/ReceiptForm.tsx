/** The receipt of one unit's contact: filled in on screen, or printed. */

import { App, Button, DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { type ContactView, saveContact } from '#contract/contacts.ts'
import { useWords } from '../language.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'

const texts = ['name', 'office', 'position', 'phone', 'mobile', 'filledBy'] as const
const longest = { name: 50, office: 100, position: 100, phone: 50, mobile: 50, filledBy: 50 } as const

type Typed = Record<(typeof texts)[number], string> & { filledOn: Dayjs | null }

function useFirst({ contact }: ContactView): Typed {
  const { person, tenant } = useSession()
  const { filledOn, ...said } = contact ?? {
    name: '',
    office: '',
    position: '',
    phone: '',
    mobile: '',
    filledBy: person.name,
    filledOn: tenant.today,
  }
  return { ...said, filledOn: filledOn === null ? null : dayjs(filledOn) }
}

export function ReceiptForm({ view }: { view: ContactView }) {
  const words = useWords('contacts')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(saveContact)
  const first = useFirst(view)
  const save = async ({ filledOn, ...said }: Typed) => {
    const day = filledOn ? filledOn.format('YYYY-MM-DD') : null
    const saved = await send({ id: view.unitId }, { ...said, filledOn: day, basedOn: view.version })
    if (saved) void message.success(words('saved'))
  }
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      disabled={!view.writable}
      initialValues={first}
      onFinish={save}
      className="receipt-form"
    >
      {texts.map((key) => (
        <Form.Item
          key={key}
          name={key}
          label={words(key)}
          rules={key === 'name' ? [{ required: true, whitespace: true, message: words('nameMissing') }] : []}
        >
          <Input maxLength={longest[key]} />
        </Form.Item>
      ))}
      <Form.Item name="filledOn" label={words('filledOn')}>
        <DatePicker />
      </Form.Item>
      {refusal && <RefusalNotice refusal={refusal} />}
      {view.writable && (
        <Button type="primary" htmlType="submit" loading={sending}>
          {words(view.contact ? 'saveAgain' : 'save')}
        </Button>
      )}
    </Form>
  )
}
