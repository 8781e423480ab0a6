/** Where each item, plan and person goes: asked of a split and of a hand-over alone. */

import { Select } from 'antd'
import type { UnitView } from '#contract/people.ts'
import { readHoldings } from '#contract/successions.ts'
import { useWords } from '../../language.tsx'
import { Answer } from '../../parts/notices.tsx'
import { useAnswer } from '../../queries.ts'
import type { Typed } from './wanted.ts'

interface WhereProps {
  units: readonly UnitView[]
  typed: Typed
  onChange: (change: Partial<Typed>) => void
}

/** Names of the takers as they are typed so far. */
export const takerNames = ({ units, typed }: Pick<WhereProps, 'units' | 'typed'>): string[] =>
  typed.takers.map(({ unitId, name }) => units.find(({ id }) => id === unitId)?.name ?? name)

interface RowsProps extends WhereProps {
  group: 'items' | 'plans' | 'people'
  head: string
  rows: readonly { readonly id: string; readonly name: string; readonly more: string }[]
}

const staying = -1

function Rows({ units, typed, onChange, group, head, rows }: RowsProps) {
  const words = useWords('unitChanges')
  const chosen = typed[group]
  const rest = typed.kind === 'hand_over' ? staying : 0
  const names = takerNames({ units, typed }).map((name, at) => ({ value: at, label: name || `${at + 1}` }))
  const options = typed.kind === 'hand_over' ? [{ value: staying, label: words('stays') }, ...names] : names
  const choose = (id: string, to: number) => {
    const { [id]: _, ...others } = chosen
    onChange({ [group]: to === rest ? others : { ...others, [id]: to } })
  }
  if (rows.length === 0) return null
  return (
    <table className="rows rows-dense change-where">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{words('goesTo')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, more }) => (
          <tr key={id}>
            <td>
              {name} <span className="quiet">{more}</span>
            </td>
            <td data-label={words('goesTo')}>
              <Select
                size="small"
                className="change-to"
                aria-label={`${name} ${words('goesTo')}`}
                value={chosen[id] ?? rest}
                onChange={(to) => choose(id, to)}
                options={options}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Chosen(props: WhereProps & { unit: string }) {
  const words = useWords('unitChanges')
  const roles = useWords('roles')
  const held = useAnswer(readHoldings, { unit: props.unit })
  return (
    <Answer of={held}>
      {({ items, plans, people }) => (
        <>
          <Rows
            {...props}
            group="items"
            head={words('item')}
            rows={items.map(({ id, name, plan, role }) => ({
              ...{ id, name },
              more: `${words(role === 'lead' ? 'leadPart' : 'supportPart')} ${plan}`,
            }))}
          />
          <Rows
            {...props}
            group="plans"
            head={words('planLed')}
            rows={plans.map(({ id, name }) => ({ id, name, more: '' }))}
          />
          {props.typed.kind === 'split' && (
            <>
              <Rows
                {...props}
                group="people"
                head={words('person')}
                rows={people.map(({ id, name, role }) => ({ id, name, more: roles(role) }))}
              />
              <p className="quiet">{words('splitTexts')}</p>
            </>
          )}
        </>
      )}
    </Answer>
  )
}

/** A merger's contact: of the people of the units that merge. */
function Contact({ units, typed, onChange }: WhereProps) {
  const words = useWords('unitChanges')
  const contacts = units
    .filter(({ id }) => typed.givers.includes(id))
    .flatMap(({ name: unit, people }) =>
      people
        .filter(({ role }) => role === 'contact')
        .map(({ id, name }) => ({ value: id, label: `${name}（${unit}）` })),
    )
  return (
    <label className="ask-reason" htmlFor="merged-contact">
      {words('contactOf')}
      <Select
        id="merged-contact"
        className="change-unit"
        value={typed.contact ?? ''}
        onChange={(id: string) => onChange({ contact: id === '' ? null : id })}
        options={[{ value: '', label: words('contactFirst') }, ...contacts]}
      />
    </label>
  )
}

export function Where(props: WhereProps) {
  const words = useWords('unitChanges')
  const { typed } = props
  const [giver] = typed.givers
  const [taker = ''] = takerNames(props)
  if (typed.kind === 'renaming') return <p className="quiet">{words('whereKept')}</p>
  if (typed.kind === 'merger' || typed.kind === 'abolition') {
    return (
      <>
        <p className="quiet">{words('whereNone', { unit: taker || '—' })}</p>
        {typed.kind === 'merger' && <Contact {...props} />}
      </>
    )
  }
  if (giver === undefined) return <p className="quiet">{words('incomplete')}</p>
  return <Chosen {...props} unit={giver} />
}
