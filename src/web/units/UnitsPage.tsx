/** Units with their people, what they lead, how they approve, and the codes that let people in. */

import { Segmented } from 'antd'
import { useState } from 'react'
import { listUnits, type UnitView } from '#contract/people.ts'
import { useWords } from '../language.tsx'
import { Find } from '../parts/Find.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { UnitRow } from './UnitRow.tsx'
import '../parts/rows.css'
import './units.css'

const stands = ({ endedOn }: UnitView) => endedOn === null

const filters = {
  all: stands,
  leading: ({ items }: UnitView) => items > 0,
  without: ({ items, people }: UnitView) => items > 0 && !people.some(({ hasAccess }) => hasAccess),
  ended: (unit: UnitView) => !stands(unit),
} as const

type Filter = keyof typeof filters

const mentions = ({ name, people, formerNames }: UnitView, text: string): boolean =>
  [name, ...formerNames].some((one) => one.includes(text)) ||
  people.some((person) => person.name.includes(text))

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

/** Units that ended are asked for only where there are some. */
const shownFilters = (units: readonly UnitView[]): Filter[] => [
  ...(['all', 'leading', 'without'] as const),
  ...(units.every(stands) ? [] : (['ended'] as const)),
]

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
          options={shownFilters(units).map((one) => ({
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
    <Page
      title={words('title')}
      line={units && words('line', { total: units.filter(stands).length, leading })}
      actions={<LinkButton to="/units/changes">{words('changes')}</LinkButton>}
    >
      <Answer of={list}>{(found) => <List {...found} />}</Answer>
    </Page>
  )
}
