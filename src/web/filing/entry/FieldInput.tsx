/** One question of a form: a choice, a line or a text. */

import { Input, Radio } from 'antd'
import type { EntryView } from '#contract/entries.ts'
import { useLabel, useWords } from '../../language.tsx'

export type Field = EntryView['form']['fields'][number]

interface FieldInputProps {
  field: Field
  answer: string
  onAnswer: (answer: string) => void
}

function Choice({ field, answer, onAnswer, labelId }: FieldInputProps & { labelId: string }) {
  const label = useLabel()
  const words = useWords('entry')
  return (
    <div className="field-choice">
      <Radio.Group
        aria-labelledby={labelId}
        value={answer}
        onChange={(event) => onAnswer(String(event.target.value))}
        options={field.choices.map((choice) => ({ value: choice.key, label: label(choice.label) }))}
      />
      {!field.required && answer !== '' && (
        <button type="button" className="link-button" onClick={() => onAnswer('')}>
          {words('unchoose')}
        </button>
      )}
    </div>
  )
}

function Control(props: FieldInputProps & { id: string; labelId: string }) {
  const { field, answer, onAnswer, id } = props
  const words = useWords('entry')
  if (field.type === 'choice') return <Choice {...props} />
  if (field.type === 'text') {
    return <Input id={id} value={answer} maxLength={500} onChange={(event) => onAnswer(event.target.value)} />
  }
  return (
    <>
      <Input.TextArea
        id={id}
        value={answer}
        maxLength={20_000}
        rows={4}
        className="field-text"
        onChange={(event) => onAnswer(event.target.value)}
      />
      <span className="field-count quiet">
        {answer.trim() !== '' && words('chars', { count: answer.trim().length })}
      </span>
    </>
  )
}

/** What a question is called, and whether it must be answered. */
export function FieldLabel({ field, answered }: { field: Field; answered: boolean }) {
  const label = useLabel()
  const words = useWords('entry')
  return (
    <>
      {label(field.label)}
      {field.required && !answered && <span className="field-required">{words('required')}</span>}
    </>
  )
}

export function FieldInput(props: FieldInputProps) {
  const { field, answer } = props
  const label = useLabel()
  const id = `field-${field.key}`
  const labelId = `${id}-label`
  const shown = <FieldLabel field={field} answered={answer.trim() !== ''} />
  return (
    <div className="field">
      {field.type === 'choice' ? (
        <span className="field-label" id={labelId}>
          {shown}
        </span>
      ) : (
        <label className="field-label" id={labelId} htmlFor={id}>
          {shown}
        </label>
      )}
      {field.help && <p className="field-help quiet">{label(field.help)}</p>}
      <Control {...props} id={id} labelId={labelId} />
    </div>
  )
}
