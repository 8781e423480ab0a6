/** The top bar: which evaluation, which version of the plan, which day, who. */

import {
  GlobalOutlined,
  KeyOutlined,
  LogoutOutlined,
  MailOutlined,
  MenuOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { type SessionView, signOut } from '#contract/session.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Bell } from '../notices/Bell.tsx'
import { MailDialog } from '../notices/MailDialog.tsx'
import { dayText } from '../parts/format.ts'
import { queryClient, useSend } from '../queries.ts'
import { AsOfSwitch } from './AsOfSwitch.tsx'
import { EvaluationSwitch } from './EvaluationSwitch.tsx'
import { PasswordDialog } from './PasswordDialog.tsx'

function Person({ session }: { session: SessionView }) {
  const words = useWords('shell')
  const roles = useWords('roles')
  const password = useWords('password')
  const [open, setOpen] = useState<'secure' | 'mail' | null>(null)
  const navigate = useNavigate()
  const { send } = useSend(signOut)
  const held = session.memberships.map(({ unitId, unit, role }) => ({
    key: `${unitId} ${role}`,
    label: `${unit} · ${roles(role)}`,
    disabled: true,
  }))
  const leave = async () => {
    await send({})
    queryClient.clear()
    void navigate({ to: '/sign-in', search: {}, replace: true })
  }
  const secure = { key: 'secure', icon: <KeyOutlined />, label: password('title') }
  const mail = { key: 'mail', icon: <MailOutlined />, label: words('mail') }
  const way = { key: 'leave', icon: <LogoutOutlined />, label: words('signOut') }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [...held, { type: 'divider' }, secure, mail, way],
          onClick: ({ key }) => {
            if (key === 'leave') void leave()
            if (key === 'secure' || key === 'mail') setOpen(key)
          },
        }}
      >
        <Button
          type="text"
          icon={<UserOutlined />}
          aria-label={words('account', { name: session.person.name })}
        >
          <span className="top-person">{session.person.name}</span>
        </Button>
      </Dropdown>
      {open === 'secure' && <PasswordDialog onClose={() => setOpen(null)} />}
      {open === 'mail' && <MailDialog onClose={() => setOpen(null)} />}
    </>
  )
}

export function LanguageSwitch() {
  const words = useWords('shell')
  const { language, choose } = useLanguage()
  return (
    <Button
      type="text"
      icon={<GlobalOutlined />}
      className="language-switch"
      aria-label={words('language')}
      lang={language === 'en' ? 'zh-CN' : 'en'}
      onClick={() => choose(language === 'en' ? 'zh-CN' : 'en')}
    >
      {words('language')}
    </Button>
  )
}

export function TopBar({ session, onMenu }: { session: SessionView; onMenu: () => void }) {
  const words = useWords('shell')
  const { language } = useLanguage()
  const { today, demonstration } = session.tenant
  // Auditors, administrators and whoever stands outside the process have one evaluation's name and no plans.
  const isInside = session.navigation.includes('plans')
  return (
    <header className="top">
      <Button
        className="top-menu"
        type="text"
        icon={<MenuOutlined />}
        aria-label={words('openNavigation')}
        onClick={onMenu}
      />
      <div className="top-what">
        {isInside ? <EvaluationSwitch session={session} /> : <strong>{session.evaluation?.name}</strong>}
        {isInside && <AsOfSwitch plan={session.plan} />}
      </div>
      <span className="top-day">
        {words(demonstration ? 'demonstrationDate' : 'today')} {dayText(language, today)}
      </span>
      <Bell />
      <LanguageSwitch />
      <Person session={session} />
    </header>
  )
}
