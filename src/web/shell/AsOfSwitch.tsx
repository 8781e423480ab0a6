/** The outline and its version; opens the choice of an earlier version or day for every screen. */

import { HistoryOutlined } from '@ant-design/icons'
import { Button, DatePicker, Modal } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { listPlanVersions, type PlanVersionView } from '#contract/plans.ts'
import type { SessionView } from '#contract/session.ts'
import { useAsOf } from '../as-of.ts'
import { useWords } from '../language.tsx'
import { Answer } from '../parts/notices.tsx'
import { useAnswer } from '../queries.ts'
import { useSession } from './session.ts'
import { useLookBack } from './useLookBack.ts'

function Versions({ onDay }: { onDay: (day: string) => void }) {
  const words = useWords('shell')
  const found = useAnswer(listPlanVersions, {})
  const row = ({ planId, plan, number, adoptedOn, document }: PlanVersionView) => (
    <li key={`${planId} ${number}`}>
      <Button type="link" onClick={() => onDay(adoptedOn)}>
        {plan} {words('lookBackVersion', { number })}
      </Button>
      <span className="quiet">
        {adoptedOn} {document?.number}
      </span>
    </li>
  )
  return (
    <Answer of={found}>{({ versions }) => <ul className="as-of-versions">{versions.map(row)}</ul>}</Answer>
  )
}

export function AsOfSwitch({ plan }: { plan: SessionView['plan'] }) {
  const words = useWords('shell')
  const { today } = useSession().tenant
  const lookBack = useLookBack()
  const day = useAsOf()
  const [isOpen, setOpen] = useState(false)
  if (!plan) return null
  const go = (chosen: string | null) => {
    lookBack(chosen)
    setOpen(false)
  }
  const { name, version } = plan
  const stated = version > 0 ? words('planVersion', { name, version }) : words('planDraft', { name })
  // What follows the name is its version: it stays to be seen where the name is too long.
  const [before = '', after = ''] = stated.split(name)
  return (
    <>
      <Button
        type="text"
        size="small"
        className="top-plan"
        icon={<HistoryOutlined />}
        title={`${stated} · ${words('lookBack')}`}
        onClick={() => setOpen(true)}
      >
        <span>
          <span className="top-plan-name">
            {before}
            {name}
          </span>
          <span>{after}</span>
        </span>
      </Button>
      <Modal open={isOpen} title={words('lookBack')} footer={null} onCancel={() => setOpen(false)}>
        <div className="ask">
          <p>{words('lookBackLine')}</p>
          {isOpen && <Versions onDay={go} />}
          <label className="ask-reason" htmlFor="as-of-day">
            {words('lookBackDay')}
            <DatePicker
              id="as-of-day"
              value={day === null ? null : dayjs(day)}
              maxDate={dayjs(today)}
              onChange={(chosen) => go(chosen?.format('YYYY-MM-DD') ?? null)}
            />
          </label>
          {day !== null && <Button onClick={() => go(null)}>{words('backToNow')}</Button>}
        </div>
      </Modal>
    </>
  )
}
