/** Every adjustment this reader may see, newest first, and where one begins. */

import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { type AdjustmentSummary, listAdjustments } from '#contract/adjustments.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { AdjustmentMark } from './AdjustmentMark.tsx'
import { BeginDialog } from './BeginDialog.tsx'
import { LastDay } from './LastDay.tsx'
import '../parts/rows.css'
import './adjustments.css'

function Row({ one }: { one: AdjustmentSummary }) {
  const words = useWords('adjustments')
  return (
    <tr>
      <td data-label={words('name')}>
        <Link to="/adjustments/$id" params={{ id: one.id }}>
          {one.title}
        </Link>
        <div className="quiet item-small">{words('number', { number: one.number })}</div>
      </td>
      <td data-label={words('plan')}>
        {one.plan.name}
        {one.version !== null && (
          <div className="quiet item-small">{words('made', { version: one.version })}</div>
        )}
      </td>
      <td data-label={words('state')}>
        <AdjustmentMark process={one.process} state={one.state} />
      </td>
      <td data-label={words('items')} className="number">
        {words('itemCount', { count: one.items })}
      </td>
      <td data-label={words('unit')}>{one.unit}</td>
      <td data-label={words('begun')} className="quiet nowrap">
        {one.by} {instantText(one.at)}
      </td>
    </tr>
  )
}

function List({ adjustments }: { adjustments: readonly AdjustmentSummary[] }) {
  const words = useWords('adjustments')
  if (adjustments.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
  return (
    <table className="rows sheet">
      <thead>
        <tr>
          {(['name', 'plan', 'state', 'items', 'unit', 'begun'] as const).map((head) => (
            <th key={head} scope="col" className={head === 'items' ? 'number' : ''}>
              {words(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {adjustments.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </tbody>
    </table>
  )
}

export function AdjustmentsPage() {
  const words = useWords('adjustments')
  const list = useAnswer(listAdjustments, {})
  const [isBeginning, setBeginning] = useState(false)
  const { plans = [], leading = false } = list.answer ?? {}
  return (
    <Page
      title={words('title')}
      line={words('line')}
      actions={
        <>
          {leading && <LinkButton to="/adjustments/needs">{words('needsLink')}</LinkButton>}
          {plans.length > 0 && (
            <Button type="primary" onClick={() => setBeginning(true)}>
              {words('begin')}
            </Button>
          )}
        </>
      }
    >
      <Answer of={list}>
        {({ adjustments, lastOn }) => (
          <>
            <LastDay lastOn={lastOn} writable={leading} />
            <List adjustments={adjustments} />
          </>
        )}
      </Answer>
      {isBeginning && <BeginDialog plans={plans} onClose={() => setBeginning(false)} />}
    </Page>
  )
}
