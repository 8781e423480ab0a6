/** Gives a plan another lead, by the document that orders it. */

import { App, Button } from 'antd'
import { useState } from 'react'
import { changePlanLead } from '#contract/items.ts'
import type { PlanSummary } from '#contract/plans.ts'
import { BasisPicker, noBasis } from '../basis/BasisPicker.tsx'
import { UnitChoice } from '../items/UnitChoice.tsx'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'

interface LeadProps {
  plan: PlanSummary
  leadBefore: string | null
}

function LeadDialog({ plan, leadBefore, onClose }: LeadProps & { onClose: () => void }) {
  const words = useWords('items')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(changePlanLead)
  const [unitId, setUnitId] = useState<string | null>(null)
  const [basis, setBasis] = useState(noBasis)
  const { documentId, day } = basis
  const change = async () => {
    if (unitId === null || documentId === null || day === null) return
    const ordered = { basisDocumentId: documentId, effectiveOn: day.format('YYYY-MM-DD') }
    const done = await send({ id: plan.id }, { ...ordered, unitId, leadBefore })
    if (done === undefined) return
    void message.success(words('reassigned'))
    onClose()
  }
  return (
    <AskDialog
      title={`${words('changeLead')} ${plan.name}`}
      verb={words('changeLead')}
      sending={sending}
      refusal={refusal}
      blocked={unitId === null || documentId === null || day === null}
      onSend={() => void change()}
      onClose={onClose}
    >
      <p>{words('reassignMeans')}</p>
      <label className="ask-reason" htmlFor="new-lead">
        {words('newLead')}
        <UnitChoice
          id="new-lead"
          chosen={unitId ? [unitId] : []}
          onChoose={([id]) => setUnitId(id ?? null)}
        />
      </label>
      <BasisPicker basis={basis} onBasis={setBasis} />
    </AskDialog>
  )
}

export function LeadButton(props: LeadProps) {
  const words = useWords('items')
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words('changeLead')}</Button>
      {isAsking && <LeadDialog {...props} onClose={() => setAsking(false)} />}
    </>
  )
}
