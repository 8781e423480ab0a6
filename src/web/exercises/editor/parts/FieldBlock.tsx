/** One field of a form: its label, its type, whether it must be answered, its choices. */

import { Checkbox } from 'antd'
import type { Exercise } from '#contract/exercise.ts'
import { freeKey } from '#domain/exercises/asked.ts'
import { fieldTypes } from '#domain/forms/form.ts'
import { useWords } from '../../../language.tsx'
import { PickField, TextField } from '../fields.tsx'
import { LabelFields } from '../LabelFields.tsx'
import { ListOf } from '../ListOf.tsx'

type Field = Exercise['evaluation']['forms'][number]['fields'][number]

interface FieldProps {
  field: Field
  path: string
  change: (changed: Partial<Field>) => void
}

const emptyChoice = (known: Field['choices']): Field['choices'][number] => ({
  key: freeKey(
    'choice',
    known.map(({ key }) => key),
  ),
  label: { zh: '', en: '' },
})

/** The choices that go with a type: a choice has two at least, no other has any. */
function choicesFor(type: Field['type'], choices: Field['choices']): Field['choices'] {
  if (type !== 'choice') return []
  if (choices.length > 0) return choices
  const first = emptyChoice([])
  return [first, emptyChoice([first])]
}

function Choices({ field, path, change }: FieldProps) {
  const words = useWords('exerciseEditor')
  return (
    <>
      <h4>{words('choices')}</h4>
      <ListOf
        path={`${path}.choices`}
        list={field.choices}
        nameOf={({ label }) => label.zh}
        addText={words('addChoice')}
        least={2}
        make={() => emptyChoice(field.choices)}
        onList={(choices) => change({ choices })}
      >
        {({ label }, given) => (
          <LabelFields
            path={`${given.path}.label`}
            label={words('choices')}
            value={label}
            onLabel={(changed) => given.change({ label: changed })}
          />
        )}
      </ListOf>
    </>
  )
}

export function FieldBlock({ field, path, change }: FieldProps) {
  const words = useWords('exerciseEditor')
  const { label, help, type, choices, required } = field
  return (
    <>
      <div className="line-field">
        <LabelFields
          path={`${path}.label`}
          label={words('label')}
          value={label}
          onLabel={(changed) => change({ label: changed })}
        />
        <PickField
          id={`${path}.type`}
          label={words('type')}
          value={type}
          options={fieldTypes.map((one) => ({ value: one, label: words(`type_${one}`) }))}
          onPick={(one) => change({ type: one, choices: choicesFor(one, choices) })}
        />
        <Checkbox checked={required} onChange={({ target }) => change({ required: target.checked })}>
          {words('required')}
        </Checkbox>
      </div>
      <TextField
        id={`${path}.help`}
        label={words('help')}
        text={help?.zh ?? ''}
        onText={(text) => change({ help: helpOf(text, help) })}
      />
      {type === 'choice' && <Choices field={field} path={path} change={change} />}
    </>
  )
}

/** The English help follows while nobody wrote another. */
function helpOf(text: string, help: Field['help']): Field['help'] {
  if (text === '') return null
  const isFollowing = help === null || help.en === help.zh
  return { zh: text, en: isFollowing ? text : help.en }
}
