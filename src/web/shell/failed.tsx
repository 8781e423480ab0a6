/** The screens for an address that leads nowhere and for a page that broke. */

import { type ErrorComponentProps, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useWords } from '../language.tsx'
import { Page } from '../parts/Page.tsx'

export function NotFound() {
  const words = useWords('shell')
  const navigate = useNavigate()
  return (
    <Page title={words('notFound')}>
      <p className="reading">{words('notFoundNext')}</p>
      <div>
        <Button type="primary" onClick={() => void navigate({ to: '/work' })}>
          {words('toWork')}
        </Button>
      </div>
    </Page>
  )
}

export function Broken({ error }: ErrorComponentProps) {
  const words = useWords('shell')
  return (
    <Page title={words('fault')}>
      <p className="reading">{words('faultNext')}</p>
      <code className="reading">{error instanceof Error ? error.message : String(error)}</code>
      <div>
        <Button type="primary" onClick={() => window.location.reload()}>
          {words('reload')}
        </Button>
      </div>
    </Page>
  )
}
