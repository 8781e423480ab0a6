/** The fields of an item's text to be written: choices are chosen, figures are typed as text with their decimals. */

import { Input, Select } from 'antd'
import { decimalText } from '#contract/shared.ts'
import { useFieldWords } from '../items/FieldChanges.tsx'
import { choicesOf, type TypedFields } from '../items/typed-content.ts'
import { useWords } from '../language.tsx'

const decimals: readonly string[] = ['base', 'target.value', 'investment']
const years: readonly string[] = ['baseYear', 'targetYear']
const longTexts: readonly string[] = ['name', 'definition', 'content']
/** Kinds whose target has no figure. */
const withoutFigure: readonly string[] = ['relative', 'assigned', 'none']

const lacksFigure = (typed: TypedFields) => withoutFigure.includes(typed['target.kind'] ?? '')

/** What keeps a field from being saved; null where nothing does. */
export function misfitOf(field: string, typed: TypedFields): 'required' | 'notDecimal' | null {
  const value = (typed[field] ?? '').trim()
  if (field === 'name' || field === 'target.text') return value === '' ? 'required' : null
  if (field === 'target.value' && !lacksFigure(typed))
    return decimalText.safeParse(value).success ? null : 'notDecimal'
  if (value === '') return null
  if (decimals.includes(field)) return decimalText.safeParse(value).success ? null : 'notDecimal'
  return years.includes(field) && !/^(19|20)\d\d$/.test(value) ? 'notDecimal' : null
}

/** The fields asked with this kind of target: one without a figure asks for none. */
export const askedFields = (typed: TypedFields): string[] =>
  Object.keys(typed).filter((field) => field !== 'target.value' || !lacksFigure(typed))

interface FieldProps {
  field: string
  typed: TypedFields
  onValue: (value: string) => void
}

function Control({ field, typed, onValue }: FieldProps) {
  const told = useFieldWords()
  const words = useWords('adjustments')
  const id = `content-${field}`
  const value = typed[field] ?? ''
  const choices = choicesOf(field)
  if (choices) {
    const options = choices.map((one) => ({
      value: one,
      label: one === '' ? words('none_') : told.value(field, one),
    }))
    return <Select id={id} value={value} options={options} onChange={onValue} />
  }
  const shared = {
    id,
    value,
    onChange: (event: { target: { value: string } }) => onValue(event.target.value),
  }
  const status = misfitOf(field, typed) ? 'error' : ''
  if (longTexts.includes(field))
    return <Input.TextArea {...shared} rows={2} maxLength={2000} status={status} />
  const isNumber = decimals.includes(field) || years.includes(field)
  return (
    <Input
      {...shared}
      status={status}
      maxLength={isNumber ? 30 : 500}
      inputMode={isNumber ? 'decimal' : 'text'}
    />
  )
}

function Field(props: FieldProps) {
  const told = useFieldWords()
  const words = useWords('adjustments')
  const misfit = misfitOf(props.field, props.typed)
  return (
    <label
      className={`content-field content-${props.field.replace('.', '-')}`}
      htmlFor={`content-${props.field}`}
    >
      <span>{told.label(props.field)}</span>
      <Control {...props} />
      {misfit && <span className="content-misfit">{words(misfit)}</span>}
    </label>
  )
}

interface ContentFormProps {
  typed: TypedFields
  onTyped: (typed: TypedFields) => void
}

export function ContentForm({ typed, onTyped }: ContentFormProps) {
  return (
    <div className="content-form">
      {askedFields(typed).map((field) => (
        <Field
          key={field}
          field={field}
          typed={typed}
          onValue={(value) => onTyped({ ...typed, [field]: value })}
        />
      ))}
    </div>
  )
}
