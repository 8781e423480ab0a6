/** The two forms of the sign-in page. */

import { Button, Form, Input } from 'antd'
import { signIn, signInByInvitation } from '#contract/session.ts'
import { useWords } from '../language.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'

export function PasswordForm({ onIn }: { onIn: () => void }) {
  const words = useWords('signIn')
  const { send, sending, refusal } = useSend(signIn)
  const enter = async (typed: { account: string; password: string }) => {
    if ((await send({}, { account: typed.account.trim(), password: typed.password })) !== undefined) onIn()
  }
  return (
    <Form layout="vertical" requiredMark={false} onFinish={enter}>
      <Form.Item
        name="account"
        label={words('account')}
        rules={[{ required: true, whitespace: true, message: words('accountMissing') }]}
      >
        <Input autoComplete="username" size="large" autoFocus />
      </Form.Item>
      <Form.Item
        name="password"
        label={words('password')}
        rules={[{ required: true, message: words('passwordMissing') }]}
      >
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      <div className="sign-in-end">
        {refusal && <RefusalNotice refusal={refusal} />}
        <Button type="primary" htmlType="submit" size="large" block loading={sending}>
          {words('enter')}
        </Button>
        <p className="quiet">{words('forgotten')}</p>
      </div>
    </Form>
  )
}

export function InvitationForm({ onIn }: { onIn: () => void }) {
  const words = useWords('signIn')
  const { send, sending, refusal } = useSend(signInByInvitation)
  const enter = async (typed: { code: string }) => {
    if ((await send({}, { code: typed.code.trim() })) !== undefined) onIn()
  }
  return (
    <Form layout="vertical" requiredMark={false} onFinish={enter}>
      <Form.Item
        name="code"
        label={words('code')}
        extra={words('codeHelp')}
        rules={[{ required: true, whitespace: true, message: words('codeMissing') }]}
      >
        <Input autoComplete="one-time-code" size="large" />
      </Form.Item>
      <div className="sign-in-end">
        {refusal && <RefusalNotice refusal={refusal} />}
        <Button type="primary" htmlType="submit" size="large" block loading={sending}>
          {words('enter')}
        </Button>
      </div>
    </Form>
  )
}
