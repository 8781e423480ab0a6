/** Units with their people, what they lead, how they approve, and the codes that let people in. */

import { Segmented } from 'antd'
import { useState } from 'react'
import { listUnits, type UnitView } from '#contract/people.ts'
import { useWords } from '../language.tsx'
import { Find } from '../parts/Find.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { UnitRow } from './UnitRow.tsx'
import '../parts/rows.css'
import './units.css'

const filters = {
  all: () => true,
  leading: ({ items }: UnitView) => items > 0,
  without: ({ items, people }: UnitView) => items > 0 && !people.some(({ hasAccess }) => hasAccess),
} as const

type Filter = keyof typeof filters

const mentions = ({ name, people }: UnitView, text: string): boolean =>
  name.includes(text) || people.some((person) => person.name.includes(text))

interface RowsProps {
  units: readonly UnitView[]
  canSetSteps: boolean
}

function Rows({ units, canSetSteps }: RowsProps) {
  const words = useWords('units')
  if (units.length === 0) return <p className="quiet">{words('noneShown')}</p>
  return (
    <table className="rows rows-dense sheet unit-rows">
      <thead>
        <tr>
          <th scope="col">{words('unit')}</th>
          <th scope="col">{words('kind')}</th>
          <th scope="col" className="number">
            {words('items')}
          </th>
          <th scope="col">{words('people')}</th>
          <th scope="col">{words('innerSteps')}</th>
          <th scope="col">{words('invitation')}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <UnitRow key={unit.id} unit={unit} canSetSteps={canSetSteps} />
        ))}
      </tbody>
    </table>
  )
}

function List({ units, canSetSteps }: RowsProps) {
  const words = useWords('units')
  const [filter, setFilter] = useState<Filter>('all')
  const [text, setText] = useState('')
  if (units.length === 0) return <Empty text={words('none')} />
  const shown = units.filter((unit) => filters[filter](unit) && mentions(unit, text.trim()))
  return (
    <>
      <div className="list-tools">
        <Segmented
          aria-label={words('show')}
          value={filter}
          onChange={setFilter}
          options={(['all', 'leading', 'without'] as const).map((one) => ({
            value: one,
            label: words(one, { count: units.filter(filters[one]).length }),
          }))}
        />
        <Find label={words('search')} text={text} onText={setText} />
      </div>
      <Rows units={shown} canSetSteps={canSetSteps} />
    </>
  )
}

export function UnitsPage() {
  const words = useWords('units')
  const list = useAnswer(listUnits, {})
  const units = list.answer?.units
  const leading = units?.filter(filters.leading).length ?? 0
  return (
    <Page title={words('title')} line={units && words('line', { total: units.length, leading })}>
      <Answer of={list}>{(found) => <List {...found} />}</Answer>
    </Page>
  )
}
