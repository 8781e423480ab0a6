/** Begins an adjustment: of which plan, under which title, and why. */

import { useNavigate } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { beginAdjustment } from '#contract/adjustments.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'

interface BeginProps {
  plans: readonly { id: string; name: string }[]
  /** What is known already, from a unit's answer. */
  reason?: string
  onClose: () => void
}

export function BeginDialog({ plans, reason = '', onClose }: BeginProps) {
  const words = useWords('adjustments')
  const navigate = useNavigate()
  const { send, sending, refusal } = useSend(beginAdjustment)
  const nameOf = (id: string) => words('nameOf', { plan: plans.find((p) => p.id === id)?.name ?? '' })
  const [planId, setPlanId] = useState(plans[0]?.id ?? '')
  const [title, setTitle] = useState(nameOf(planId))
  const begin = async (why: string) => {
    const begun = await send({}, { planId, title, reason: why })
    if (!begun) return
    onClose()
    void navigate({ to: '/adjustments/$id', params: { id: begun.summary.id } })
  }
  return (
    <AskDialog
      title={words('beginTitle')}
      verb={words('begin')}
      reasonHint={words('reason')}
      reasonFirst={reason}
      sending={sending}
      refusal={refusal}
      blocked={title.trim() === ''}
      onSend={(why) => void begin(why)}
      onClose={onClose}
    >
      <label className="ask-reason" htmlFor="adjustment-plan">
        {words('plan')}
        <Select
          id="adjustment-plan"
          value={planId}
          options={plans.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            if (title === nameOf(planId)) setTitle(nameOf(id))
            setPlanId(id)
          }}
        />
      </label>
      <label className="ask-reason" htmlFor="adjustment-title">
        {words('name')}
        <Input
          id="adjustment-title"
          maxLength={200}
          value={title}
          status={title.trim() === '' ? 'error' : ''}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
    </AskDialog>
  )
}
