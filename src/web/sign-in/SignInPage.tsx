/** Signing in: by password, by an invitation code, or into the example at one click. */

import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Tabs } from 'antd'
import { useEffect } from 'react'
import { getSignInOptions, type SignInOptions, signInAsExample } from '#contract/session.ts'
import { useWords } from '../language.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { queryClient, useAnswer, useSend } from '../queries.ts'
import { LanguageSwitch } from '../shell/TopBar.tsx'
import { InvitationForm, PasswordForm } from './forms.tsx'
import './sign-in.css'

function ExampleAccounts({
  accounts,
  onIn,
}: {
  accounts: SignInOptions['exampleAccounts']
  onIn: () => void
}) {
  const words = useWords('signIn')
  const roles = useWords('roles')
  const { send, sending, refusal } = useSend(signInAsExample)
  const enter = async (account: string) => {
    if ((await send({}, { account })) !== undefined) onIn()
  }
  return (
    <section className="sign-in-box sheet">
      <h2>{words('asExample')}</h2>
      <p className="quiet">{words('asExampleLine')}</p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <ul className="example-accounts">
        {accounts.map(({ account, role, unit }) => (
          <li key={account}>
            <Button block className="example-account" disabled={sending} onClick={() => void enter(account)}>
              <span>
                <strong>{roles(role)}</strong> <span className="quiet">{account}</span>
              </span>
              <span className="quiet">{unit}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function SignInPage() {
  const words = useWords('signIn')
  const shell = useWords('shell')
  const navigate = useNavigate()
  const { back } = useSearch({ from: '/sign-in' })
  const { answer: options } = useAnswer(getSignInOptions, {})
  const enter = () => {
    // What another person was shown before must not flash up.
    queryClient.clear()
    void navigate({ to: back ?? '/work', replace: true })
  }
  useEffect(() => {
    document.title = `${words('title')} · ${shell('program')}`
  }, [words, shell])
  return (
    <main className="sign-in">
      <header className="sign-in-head">
        <h1>
          {shell('program')} <small>{shell('programLine')}</small>
        </h1>
        <LanguageSwitch />
      </header>
      <div className="sign-in-ways">
        <section className="sign-in-box sheet">
          <Tabs
            items={[
              { key: 'password', label: words('byPassword'), children: <PasswordForm onIn={enter} /> },
              { key: 'invitation', label: words('byInvitation'), children: <InvitationForm onIn={enter} /> },
            ]}
          />
        </section>
        {options && options.exampleAccounts.length > 0 && (
          <ExampleAccounts accounts={options.exampleAccounts} onIn={enter} />
        )}
      </div>
    </main>
  )
}
