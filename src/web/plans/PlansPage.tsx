/** All plans by kind: what each holds, which version stands, whether it must be evaluated. */

import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { listPlans, type PlanSummary } from '#contract/plans.ts'
import { useWords } from '../language.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { NewPlanDialog } from './NewPlanDialog.tsx'
import { PlanMark } from './PlanMark.tsx'
import '../parts/rows.css'
import './plans.css'

const kinds = ['city', 'district', 'special'] as const

function Row({ plan }: { plan: PlanSummary }) {
  const words = useWords('plans')
  const parts = useWords('parts')
  const isEmpty = plan.indicators + plan.tasks + plan.projects === 0
  return (
    <tr>
      <td data-label={words('name')}>
        <Link to="/plans/$id" params={{ id: plan.id }}>
          {plan.name}
        </Link>
      </td>
      <td data-label={words('period')} className="nowrap">
        {words('years', { from: plan.periodStart, to: plan.periodEnd })}
      </td>
      <td data-label={words('lead')} className="nowrap">
        {plan.lead || parts('notApplicable')}
      </td>
      <td data-label={words('state')}>
        <PlanMark plan={plan} />
      </td>
      <td data-label={words('adoptedOn')} className="nowrap">
        {plan.adoptedOn ?? parts('notApplicable')}
      </td>
      <td data-label={words('obligation')} className="nowrap">
        {words(plan.obligation)}
        {!plan.listed && <div className="quiet">{words('unlisted')}</div>}
      </td>
      {isEmpty ? (
        <td colSpan={3} className="quiet plan-empty">
          {words('noItems')}
        </td>
      ) : (
        (['indicators', 'tasks', 'projects'] as const).map((part) => (
          <td key={part} data-label={parts(part)} className="number">
            {plan[part]}
          </td>
        ))
      )}
    </tr>
  )
}

function Heads() {
  const words = useWords('plans')
  const parts = useWords('parts')
  return (
    <thead>
      <tr>
        <th scope="col">{words('name')}</th>
        <th scope="col">{words('period')}</th>
        <th scope="col">{words('lead')}</th>
        <th scope="col">{words('state')}</th>
        <th scope="col">{words('adoptedOn')}</th>
        <th scope="col">{words('obligation')}</th>
        {(['indicators', 'tasks', 'projects'] as const).map((part) => (
          <th key={part} scope="col" className="number">
            {parts(part)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Kind({ kind, plans }: { kind: PlanSummary['kind']; plans: readonly PlanSummary[] }) {
  const words = useWords('plans')
  return (
    <tbody>
      <tr className="rows-group">
        <th colSpan={9} scope="rowgroup">
          {words(kind)} <span className="quiet">{words('count', { count: plans.length })}</span>
        </th>
      </tr>
      {plans.map((plan) => (
        <Row key={plan.id} plan={plan} />
      ))}
    </tbody>
  )
}

function Plans({ plans }: { plans: readonly PlanSummary[] }) {
  const words = useWords('plans')
  if (plans.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
  return (
    <table className="rows rows-dense sheet plan-rows">
      <Heads />
      {kinds
        .map((kind) => ({ kind, these: plans.filter((plan) => plan.kind === kind) }))
        .filter(({ these }) => these.length > 0)
        .map(({ kind, these }) => (
          <Kind key={kind} kind={kind} plans={these} />
        ))}
    </table>
  )
}

export function PlansPage() {
  const words = useWords('plans')
  const list = useAnswer(listPlans, {})
  const [isAsking, setAsking] = useState(false)
  return (
    <Page
      title={words('title')}
      actions={
        <>
          <LinkButton to="/basis">{words('toBasis')}</LinkButton>
          {list.answer?.writable && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAsking(true)}>
              {words('new')}
            </Button>
          )}
        </>
      }
    >
      <Answer of={list}>{({ plans }) => <Plans plans={plans} />}</Answer>
      {isAsking && <NewPlanDialog plans={list.answer?.plans ?? []} onClose={() => setAsking(false)} />}
    </Page>
  )
}
