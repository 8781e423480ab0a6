/** How often a unit approves its own reports: shown, and set by whoever may. */

import { Select } from 'antd'
import { setInnerSteps, type UnitView } from '#contract/people.ts'
import { useWords } from '../language.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'

const counts = [0, 1, 2, 3]

export function InnerSteps({ unit, canSet }: { unit: UnitView; canSet: boolean }) {
  const words = useWords('units')
  const { send, sending, refusal } = useSend(setInnerSteps)
  const { innerSteps } = unit
  if (innerSteps === null) return <span className="quiet">—</span>
  const label = (count: number) => (count === 0 ? words('stepsNone') : words('steps', { count }))
  if (!canSet) return label(innerSteps)
  return (
    <>
      <Select
        size="small"
        className="unit-steps"
        aria-label={words('stepsOf', { unit: unit.name })}
        value={innerSteps}
        disabled={sending}
        onChange={(chosen) => void send({ id: unit.id }, { innerSteps: chosen })}
        options={counts.map((count) => ({ value: count, label: label(count) }))}
      />
      {refusal && <RefusalNotice refusal={refusal} />}
    </>
  )
}
