/** Sets the account's name, while it has none, and its password. */

import { App, Form, Input } from 'antd'
import { securePassword } from '#contract/session.ts'
import { accountLength } from '#domain/people/account.ts'
import { passwordLeast } from '#domain/people/password.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { TypedForm } from '../parts/TypedForm.tsx'
import { useSend } from '../queries.ts'
import { useSession } from './session.ts'

interface Typed {
  account: string
  current?: string
  next: string
}

function AccountField({ name }: { name: string | null }) {
  const words = useWords('password')
  return (
    <Form.Item
      name="account"
      label={words('account')}
      extra={name === null && words('accountOnce', accountLength)}
      rules={[{ required: true, whitespace: true, message: words('accountMissing') }]}
    >
      <Input autoComplete="username" readOnly={name !== null} autoFocus={name === null} />
    </Form.Item>
  )
}

function CurrentField() {
  const words = useWords('password')
  return (
    <Form.Item
      name="current"
      label={words('current')}
      rules={[{ required: true, message: words('currentMissing') }]}
    >
      <Input.Password autoComplete="current-password" autoFocus />
    </Form.Item>
  )
}

function NextFields() {
  const words = useWords('password')
  return (
    <>
      <Form.Item
        name="next"
        label={words('next')}
        extra={words('nextRule', { least: passwordLeast })}
        rules={[{ required: true, message: words('nextMissing') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={words('again')}
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, again) => {
              if (again !== getFieldValue('next')) throw new Error(words('againDiffers'))
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  )
}

export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const words = useWords('password')
  const { account } = useSession()
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const { send, sending, refusal } = useSend(securePassword)
  const save = async ({ account: typed, current, next }: Typed) => {
    const name = account.name === null ? typed : null
    if ((await send({}, { account: name, current: current ?? null, password: next })) === undefined) return
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
      <TypedForm form={form} initialValues={{ account: account.name ?? '' }} onFinish={save}>
        <AccountField name={account.name} />
        {account.asksCurrent && <CurrentField />}
        <NextFields />
        <div className="ask">
          <p className="quiet">{words('others')}</p>
        </div>
      </TypedForm>
    </FormDialog>
  )
}
