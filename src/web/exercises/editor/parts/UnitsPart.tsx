/** Of a definition: the units, and the names that stand for several of them. */

import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Exercise } from '#contract/exercise.ts'
import { unitKinds } from '#domain/units/unit.ts'
import { useWords } from '../../../language.tsx'
import { Mark } from '../../../parts/Mark.tsx'
import { type PartProps, unitOptions } from '../changing.ts'
import { PickField, PickMany, TextField } from '../fields.tsx'
import { ListOf } from '../ListOf.tsx'
import { PasteDialog } from './PasteDialog.tsx'

type Unit = Exercise['units'][number]

interface UnitProps {
  unit: Unit
  path: string
  isNew: boolean
  change: (changed: Partial<Unit>) => void
}

function UnitLine({ unit, path, isNew, change }: UnitProps) {
  const words = useWords('exerciseEditor')
  const kinds = useWords('unitKindWords')
  return (
    <div className="line-unit">
      <TextField
        bare
        id={`${path}.name`}
        label={words('unitName')}
        text={unit.name}
        onText={(name) => change({ name })}
      />
      <PickMany
        bare
        id={`${path}.aliases`}
        label={words('aliases')}
        values={unit.aliases}
        onPick={(aliases) => change({ aliases })}
      />
      <PickField
        bare
        id={`${path}.kind`}
        label={words('unitKind')}
        value={unit.kind}
        options={unitKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        onPick={(kind) => change({ kind })}
      />
      {isNew && <Mark tone="active" word={words('new')} />}
    </div>
  )
}

function Groups({ definition, onDefinition }: PartProps) {
  const words = useWords('exerciseEditor')
  const options = unitOptions(definition)
  return (
    <>
      <h3>{words('groups')}</h3>
      <p className="quiet">{words('groupsLine')}</p>
      <ListOf
        path="groups"
        list={definition.groups}
        nameOf={({ name }) => name}
        addText={words('addGroup')}
        make={() => ({ name: '', members: [], open: false })}
        onList={(groups) => onDefinition({ ...definition, groups })}
      >
        {({ name, members, open }, { path, change }) => (
          <div className="line-group">
            <TextField
              bare
              id={`${path}.name`}
              label={words('groupName')}
              text={name}
              onText={(text) => change({ name: text })}
            />
            {!open && (
              <PickMany
                bare
                id={`${path}.members`}
                label={words('members')}
                values={members}
                options={options}
                onPick={(chosen) => change({ members: chosen })}
              />
            )}
            <Checkbox
              checked={open}
              onChange={({ target: { checked } }) =>
                change(checked ? { open: true, members: [] } : { open: false })
              }
            >
              {words('open_group')}
            </Checkbox>
          </div>
        )}
      </ListOf>
    </>
  )
}

export function UnitsPart(props: PartProps) {
  const { definition, adds, onDefinition } = props
  const words = useWords('exerciseEditor')
  const [isPasting, setPasting] = useState(false)
  const { units } = definition
  return (
    <>
      <div className="list-tools">
        <span className="quiet">{words('unitsCount', { count: units.length, new: adds.units.length })}</span>
        <Button onClick={() => setPasting(true)}>{words('paste')}</Button>
      </div>
      <div className="line-unit line-heads" aria-hidden>
        <span>{words('unitName')}</span>
        <span>{words('aliases')}</span>
        <span>{words('unitKind')}</span>
      </div>
      <ListOf
        path="units"
        list={units}
        nameOf={({ name }) => name}
        addText={words('addUnit')}
        least={1}
        make={(): Unit => ({ name: '', aliases: [], kind: 'government' })}
        onList={(list) => onDefinition({ ...definition, units: list })}
      >
        {(unit, given) => <UnitLine unit={unit} isNew={adds.units.includes(unit.name)} {...given} />}
      </ListOf>
      <Groups {...props} />
      {isPasting && (
        <PasteDialog
          units={units}
          onUnits={(added) => onDefinition({ ...definition, units: [...units, ...added] })}
          onClose={() => setPasting(false)}
        />
      )}
    </>
  )
}
