/** Hands the contact over: the next one is named, gets a code, and what is under work stays. */

import { App, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { type ContactView, handOverContact } from '#contract/contacts.ts'
import { useWords } from '../language.tsx'
import { type Code, CodeDialog } from '../parts/CodeDialog.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { TypedForm } from '../parts/TypedForm.tsx'
import { useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'

const texts = ['name', 'office', 'position', 'phone', 'mobile'] as const
const longest = { name: 50, office: 100, position: 100, phone: 50, mobile: 50 } as const

type Typed = Record<(typeof texts)[number], string> & { personId: string }

interface DialogProps {
  view: ContactView
  colleagues: readonly { readonly id: string; readonly name: string }[]
  onDone: (code: Code | null) => void
  onClose: () => void
}

function Dialog({ view, colleagues, onDone, onClose }: DialogProps) {
  const words = useWords('contacts')
  const { person, tenant } = useSession()
  const [form] = Form.useForm<Typed>()
  const { send, sending, refusal } = useSend(handOverContact)
  const handOver = async ({ personId, ...said }: Typed) => {
    const signed = { filledBy: person.name, filledOn: tenant.today, basedOn: view.version }
    const made = await send({ id: view.unitId }, { ...said, ...signed, personId: personId || null })
    if (!made) return
    const { code, expiresAt } = made
    onDone(code !== null && expiresAt !== null ? { code, expiresAt } : null)
  }
  const choose = (personId: string) => {
    const chosen = colleagues.find(({ id }) => id === personId)
    if (chosen) form.setFieldValue('name', chosen.name)
  }
  return (
    <FormDialog
      title={words('handOverTitle', { unit: view.unit })}
      verb={words('handOver')}
      sending={sending}
      refusal={refusal}
      onSend={form.submit}
      onClose={onClose}
    >
      <p>{words('handOverMeans')}</p>
      <TypedForm
        form={form}
        initialValues={{ personId: '', name: '', office: '', position: '', phone: '', mobile: '' }}
        onFinish={handOver}
      >
        <Form.Item name="personId" label={words('handOverTo')}>
          <Select
            onChange={choose}
            options={[
              { value: '', label: words('handOverNew') },
              ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Form.Item>
        {texts.map((key) => (
          <Form.Item
            key={key}
            name={key}
            label={words(key)}
            rules={
              key === 'name' ? [{ required: true, whitespace: true, message: words('nameMissing') }] : []
            }
          >
            <Input maxLength={longest[key]} />
          </Form.Item>
        ))}
      </TypedForm>
    </FormDialog>
  )
}

export function HandOver({ view }: { view: ContactView }) {
  const words = useWords('contacts')
  const { message } = App.useApp()
  const [isAsking, setAsking] = useState(false)
  const [code, setCode] = useState<Code | null>(null)
  if (view.handOver === null || view.contact === null) return null
  const done = (made: Code | null) => {
    setAsking(false)
    setCode(made)
    void message.success(words('handedOver'))
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words('handOver')}</Button>
      {isAsking && (
        <Dialog
          view={view}
          colleagues={view.handOver.colleagues}
          onDone={done}
          onClose={() => setAsking(false)}
        />
      )}
      {code && <CodeDialog title={words('codeTitle')} code={code} onClose={() => setCode(null)} />}
    </>
  )
}
