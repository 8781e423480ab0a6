/** Which units an act is about: who gives, and what becomes of it. */

import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import type { UnitView } from '#contract/people.ts'
import { unitKinds } from '#domain/units/unit.ts'
import { useWords } from '../../language.tsx'
import { newTaker, type Typed, type TypedTaker } from './wanted.ts'

interface UnitsProps {
  units: readonly UnitView[]
  typed: Typed
  onChange: (change: Partial<Typed>) => void
}

const optionsOf = (units: readonly UnitView[]) => units.map(({ id, name }) => ({ value: id, label: name }))

function Givers({ units, typed, onChange }: UnitsProps) {
  const words = useWords('unitChanges')
  const isMerger = typed.kind === 'merger'
  const givers = (ids: readonly string[]) => onChange({ givers: ids, items: {}, plans: {}, people: {} })
  return (
    <label className="ask-reason" htmlFor="givers">
      {words(isMerger ? 'giversMany' : 'giver')}
      {isMerger ? (
        <Select
          id="givers"
          mode="multiple"
          className="change-unit"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={words('chooseUnit')}
          value={[...typed.givers]}
          onChange={givers}
          options={optionsOf(units)}
        />
      ) : (
        <Select
          id="givers"
          className="change-unit"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={words('chooseUnit')}
          value={typed.givers[0] ?? null}
          onChange={(id: string) => givers([id])}
          options={optionsOf(units)}
        />
      )}
    </label>
  )
}

interface TakerProps extends UnitsProps {
  taker: TypedTaker
  at: number
}

/** One of the units afterwards: one that stands, or a new one with its name and kind. */
function Taker({ units, typed, onChange, taker, at }: TakerProps) {
  const words = useWords('unitChanges')
  const kinds = useWords('unitKindWords')
  const set = (change: Partial<TypedTaker>) =>
    onChange({ takers: typed.takers.map((one) => (one === taker ? { ...one, ...change } : one)) })
  const canBeNew = typed.kind === 'merger' || typed.kind === 'split'
  const among = typed.kind === 'merger' ? units.filter(({ id }) => typed.givers.includes(id)) : units
  const drop = () => onChange({ takers: typed.takers.filter((one) => one !== taker), items: {}, people: {} })
  return (
    <div className="change-taker">
      <Select
        className="change-unit"
        aria-label={words(typed.kind === 'split' ? 'splitInto' : 'successor')}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={words('chooseUnit')}
        value={taker.unitId ?? (canBeNew ? '' : null)}
        onChange={(id: string) => set({ unitId: id === '' ? null : id, name: '' })}
        options={[...(canBeNew ? [{ value: '', label: words('newUnit') }] : []), ...optionsOf(among)]}
      />
      {canBeNew && taker.unitId === null && (
        <>
          <Input
            className="change-name"
            aria-label={words('newName')}
            placeholder={words('newName')}
            maxLength={100}
            value={taker.name}
            onChange={(event) => set({ name: event.target.value })}
          />
          <Select
            className="change-kind"
            aria-label={words('unitKind')}
            value={taker.kind}
            onChange={(kind) => set({ kind })}
            options={unitKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
          />
        </>
      )}
      {typed.kind === 'split' && at > 1 && (
        <Button size="small" onClick={drop}>
          {words('removeTaker')}
        </Button>
      )}
    </div>
  )
}

function Takers(props: UnitsProps) {
  const words = useWords('unitChanges')
  const { typed, onChange } = props
  const [first] = typed.takers
  if (typed.kind === 'renaming') {
    return (
      <label className="ask-reason" htmlFor="new-name">
        {words('newName')}
        <Input
          id="new-name"
          className="change-unit"
          maxLength={100}
          value={first?.name ?? ''}
          onChange={(event) =>
            onChange({ takers: typed.takers.map((one) => ({ ...one, name: event.target.value })) })
          }
        />
      </label>
    )
  }
  const heads = {
    merger: 'mergedInto',
    split: 'splitInto',
    hand_over: 'successor',
    abolition: 'successor',
  } as const
  return (
    <div className="ask">
      {words(heads[typed.kind])}
      {typed.takers.map((taker, at) => (
        <Taker key={taker.key} {...props} taker={taker} at={at} />
      ))}
      {typed.kind === 'split' && (
        <Button
          size="small"
          className="change-add"
          icon={<PlusOutlined />}
          onClick={() => onChange({ takers: [...typed.takers, newTaker()] })}
        >
          {words('addTaker')}
        </Button>
      )}
    </div>
  )
}

export function Units(props: UnitsProps) {
  return (
    <>
      <Givers {...props} />
      <Takers {...props} />
    </>
  )
}
