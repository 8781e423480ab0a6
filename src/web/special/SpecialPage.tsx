/** Special plans: the listed ones, then the others; where each stands, by when, and with whom it lies. */

import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listSpecialPlans, type SpecialPlan } from '#contract/special-plans.ts'
import { useCaseWord } from '../cases/useCaseWord.ts'
import { useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'
import { Find } from '../parts/Find.tsx'
import { Mark } from '../parts/Mark.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { useAnswer } from '../queries.ts'
import '../parts/rows.css'

/** With whom the report lies, in words. */
export function useAwaits(): (plan: Pick<SpecialPlan, 'awaits'>) => string {
  const words = useWords('special')
  const roles = useWords('roles')
  const parts = useWords('parts')
  return ({ awaits }) =>
    awaits.length === 0
      ? words('ended')
      : words('nextBy', { roles: awaits.map((role) => roles(role)).join(parts('listed')) })
}

export function StateMark({ plan }: { plan: SpecialPlan }) {
  const words = useWords('special')
  const word = useCaseWord('special_report')
  const tone = plan.awaits.length === 0 ? 'done' : plan.state === 'draft' ? 'active' : 'waiting'
  return (
    <span className="marks">
      <Mark tone={tone} word={word(plan.state)} />
      {plan.late && <Mark tone="stop" word={words('late')} />}
    </span>
  )
}

export function PlanDue({ plan }: { plan: SpecialPlan }) {
  const words = useWords('special')
  if (plan.obligation === 'as_needed') return <span className="quiet">{words('neverLate')}</span>
  const isSettled = plan.state !== 'draft' && plan.state !== 'expert_review'
  return <DueText dueOn={plan.dueOn} daysLeft={plan.daysLeft} settled={isSettled} />
}

function Row({ plan }: { plan: SpecialPlan }) {
  const words = useWords('special')
  const parts = useWords('parts')
  const awaits = useAwaits()
  return (
    <tr>
      <td data-label={words('plan')}>
        <Link to="/special/$id" params={{ id: plan.planId }}>
          {plan.name}
        </Link>
      </td>
      <td data-label={words('lead')} className="nowrap">
        {plan.lead || parts('notApplicable')}
      </td>
      <td data-label={words('state')}>
        <StateMark plan={plan} />
      </td>
      <td data-label={words('due')}>
        <PlanDue plan={plan} />
      </td>
      <td data-label={words('next')} className="quiet">
        {awaits(plan)}
      </td>
    </tr>
  )
}

function Group({ heading, plans }: { heading: string; plans: readonly SpecialPlan[] }) {
  if (plans.length === 0) return null
  return (
    <tbody>
      <tr className="rows-group">
        <th colSpan={5} scope="rowgroup">
          {heading} <span className="quiet">{plans.length}</span>
        </th>
      </tr>
      {plans.map((plan) => (
        <Row key={plan.planId} plan={plan} />
      ))}
    </tbody>
  )
}

function List({ plans }: { plans: readonly SpecialPlan[] }) {
  const words = useWords('special')
  const [text, setText] = useState('')
  if (plans.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
  const shown = plans.filter(({ name, lead }) => `${name} ${lead}`.includes(text.trim()))
  return (
    <>
      <div className="list-tools">
        <Find label={words('find')} text={text} onText={setText} />
        <span className="quiet">
          {words('counted', {
            listed: plans.filter((p) => p.listed).length,
            other: plans.filter((p) => !p.listed).length,
          })}
        </span>
      </div>
      <table className="rows sheet">
        <TableHead heads={(['plan', 'lead', 'state', 'due', 'next'] as const).map((head) => words(head))} />
        <Group heading={words('listed')} plans={shown.filter((p) => p.listed)} />
        <Group heading={words('other')} plans={shown.filter((p) => !p.listed)} />
      </table>
    </>
  )
}

export function SpecialPage() {
  const words = useWords('special')
  const list = useAnswer(listSpecialPlans, {})
  return (
    <Page title={words('title')} line={words('line')}>
      <Answer of={list}>{({ plans }) => <List plans={plans} />}</Answer>
    </Page>
  )
}
