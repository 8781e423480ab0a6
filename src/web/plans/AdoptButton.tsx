/** Adopts a draft: says what is closed by it, and asks for the day of approval. */

import { App, Button, DatePicker } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { adoptPlan, type PlanSummary } from '#contract/plans.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'

function AdoptDialog({ plan, onClose }: { plan: PlanSummary; onClose: () => void }) {
  const words = useWords('plans')
  const { tenant } = useSession()
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(adoptPlan)
  const [day, setDay] = useState<Dayjs | null>(null)
  const { name, indicators, tasks, projects } = plan
  const adopt = async () => {
    if (!day) return
    const adopted = await send({ id: plan.id }, { adoptedOn: day.format('YYYY-MM-DD') })
    if (!adopted) return
    void message.success(words('adopted'))
    onClose()
  }
  return (
    <AskDialog
      title={words('adoptTitle', { name })}
      verb={words('adopt')}
      sending={sending}
      refusal={refusal}
      blocked={day === null}
      onSend={() => void adopt()}
      onClose={onClose}
    >
      <p>{words('adoptMeans', { indicators, tasks, projects })}</p>
      <label className="ask-reason" htmlFor="adopted-on">
        {words('adoptDay')}
        <DatePicker
          id="adopted-on"
          allowClear={false}
          value={day}
          disabledDate={(one) => one.format('YYYY-MM-DD') > tenant.today}
          onChange={setDay}
        />
      </label>
    </AskDialog>
  )
}

export function AdoptButton({ plan }: { plan: PlanSummary }) {
  const words = useWords('plans')
  const [isAsking, setAsking] = useState(false)
  const isEmpty = plan.indicators + plan.tasks + plan.projects === 0
  return (
    <>
      <Button
        type="primary"
        disabled={isEmpty}
        title={isEmpty ? words('adoptEmpty') : ''}
        onClick={() => setAsking(true)}
      >
        {words('adopt')}
      </Button>
      {isAsking && <AdoptDialog plan={plan} onClose={() => setAsking(false)} />}
    </>
  )
}
