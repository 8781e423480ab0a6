/** Chooses among the units that stand: one, or several in their order. */

import { Select } from 'antd'
import { listUnits } from '#contract/people.ts'
import { useWords } from '../language.tsx'
import { useAnswer } from '../queries.ts'

interface UnitChoiceProps {
  id: string
  chosen: readonly string[]
  onChoose: (unitIds: readonly string[]) => void
  many?: boolean
}

export function UnitChoice({ id, chosen, onChoose, many = false }: UnitChoiceProps) {
  const words = useWords('unitChanges')
  const list = useAnswer(listUnits, {})
  const options = (list.answer?.units ?? [])
    .filter(({ endedOn }) => endedOn === null)
    .map((unit) => ({ value: unit.id, label: unit.name }))
  const shared = {
    id,
    options,
    showSearch: { optionFilterProp: 'label' },
    placeholder: words('chooseUnit'),
  }
  return many ? (
    <Select {...shared} mode="multiple" value={[...chosen]} onChange={onChoose} />
  ) : (
    <Select {...shared} value={chosen[0] ?? null} onChange={(unitId: string) => onChoose([unitId])} />
  )
}
