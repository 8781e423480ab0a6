/** Mandates of third parties: the coordinator's all, a body's own; its only one is opened at once. */

import { PlusOutlined } from '@ant-design/icons'
import { Link, Navigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { MandateSummary } from '#contract/mandate-views.ts'
import { listMandates } from '#contract/mandates.ts'
import { useWords } from '../language.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { useAnswer } from '../queries.ts'
import { StateMark } from './StateMark.tsx'
import { TermsDialog } from './TermsDialog.tsx'
import '../parts/rows.css'

function Row({ mandate }: { mandate: MandateSummary }) {
  const words = useWords('mandates')
  const { id, title, institution, engagement, beginsOn, endsOn, state, rated, items } = mandate
  return (
    <tr>
      <td data-label={words('name')}>
        <Link to="/mandates/$id" params={{ id }}>
          {title}
        </Link>
      </td>
      <td data-label={words('institution')}>{institution}</td>
      <td data-label={words('engagement')} className="nowrap">
        {words(engagement)}
      </td>
      <td data-label={words('term')} className="nowrap">
        {words('termText', { from: beginsOn, to: endsOn })}
      </td>
      <td data-label={words('progress')} className="nowrap">
        {words('ofTotal', { count: rated, total: items })}
      </td>
      <td data-label={words('state')} className="nowrap">
        <StateMark state={state} />
      </td>
    </tr>
  )
}

const heads = ['name', 'institution', 'engagement', 'term', 'progress', 'state'] as const

interface ListedProps {
  mandates: readonly MandateSummary[]
  writable: boolean
}

function Listed({ mandates, writable }: ListedProps) {
  const words = useWords('mandates')
  if (mandates.length === 0)
    return writable ? (
      <Empty text={words('none')} next={words('noneNext')} />
    ) : (
      <Empty text={words('ownNone')} />
    )
  return (
    <table className="rows sheet">
      <TableHead heads={heads.map((head) => words(head))} />
      <tbody>
        {mandates.map((mandate) => (
          <Row key={mandate.id} mandate={mandate} />
        ))}
      </tbody>
    </table>
  )
}

export function MandatesPage() {
  const words = useWords('mandates')
  const [isAdding, setAdding] = useState(false)
  const list = useAnswer(listMandates, {})
  return (
    <Answer of={list}>
      {({ mandates, writable }) => {
        const [only] = mandates
        if (!writable && only && mandates.length === 1)
          return <Navigate to="/mandates/$id" params={{ id: only.id }} replace />
        return (
          <Page
            title={words('title')}
            line={words(writable ? 'line' : 'ownLine')}
            actions={
              writable && (
                <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                  {words('add')}
                </Button>
              )
            }
          >
            <Listed mandates={mandates} writable={writable} />
            {isAdding && <TermsDialog mandate={null} onClose={() => setAdding(false)} />}
          </Page>
        )
      }}
    </Answer>
  )
}
