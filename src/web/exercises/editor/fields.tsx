/** The labelled fields of the editor. The id of each is its place in the definition, so that a finding leads to it. */

import { DatePicker, Input, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../language.tsx'
import { dayText } from '../../parts/format.ts'

interface LabelledProps {
  id: string
  label: string
  /** What is wrong with it, said below; '' for nothing. */
  wrong?: string
  hint?: string
  children: ReactNode
}

export function Labelled({ id, label, wrong = '', hint = '', children }: LabelledProps) {
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && <span className="quiet labelled-hint">{hint}</span>}
      {wrong && <span className="labelled-wrong">{wrong}</span>}
    </div>
  )
}

interface TextFieldProps {
  id: string
  label: string
  hint?: string
  text: string
  /** Without a label of its own above it: the head of its column says it. */
  bare?: boolean
  rows?: number
  onText: (text: string) => void
}

const pauseBeforeTelling = 400

/** What is typed stays in the field until a pause or until it is left: a definition is large to draw anew at each key. */
function useTyped(text: string, onText: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef({ typed, onText })
  useEffect(() => {
    latest.current = { typed, onText }
  })
  const tell = useCallback(() => {
    clearTimeout(timer.current)
    const { typed: said, onText: tellIt } = latest.current
    if (said === null) return
    tellIt(said)
    setTyped(null)
  }, [])
  // A field that leaves the screen tells what it holds.
  useEffect(() => tell, [tell])
  const type = (next: string) => {
    setTyped(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(tell, pauseBeforeTelling)
  }
  return { shown: typed ?? text, type, tell }
}

export function TextField({ id, label, hint = '', text, bare = false, rows = 1, onText }: TextFieldProps) {
  const { shown, type, tell } = useTyped(text, onText)
  const shared = {
    id,
    value: shown,
    maxLength: rows > 1 ? 2000 : 200,
    onBlur: tell,
    ...(bare ? { 'aria-label': label } : {}),
    ...(hint && bare ? { placeholder: hint } : {}),
  }
  const field =
    rows > 1 ? (
      <Input.TextArea {...shared} rows={rows} onChange={(event) => type(event.target.value)} />
    ) : (
      <Input {...shared} onChange={(event) => type(event.target.value)} />
    )
  if (bare) return field
  return (
    <Labelled id={id} label={label} hint={hint}>
      {field}
    </Labelled>
  )
}

interface DayFieldProps {
  id: string
  label: string
  day: string | null
  bare?: boolean
  clearable?: boolean
  wrong?: string
  onDay: (day: string | null) => void
}

/** A day with its day of the week beside. */
export function DayField({
  id,
  label,
  day,
  bare = false,
  clearable = false,
  wrong = '',
  onDay,
}: DayFieldProps) {
  const { language } = useLanguage()
  const picker = (
    <span className="day-field">
      <DatePicker
        id={id}
        {...(bare ? { 'aria-label': label } : {})}
        allowClear={clearable}
        value={day === null ? null : dayjs(day)}
        onChange={(chosen) => onDay(chosen ? chosen.format('YYYY-MM-DD') : null)}
      />
      {day !== null && <span className="quiet">{weekday(dayText(language, day))}</span>}
    </span>
  )
  if (bare) return picker
  return (
    <Labelled id={id} label={label} wrong={wrong}>
      {picker}
    </Labelled>
  )
}

/** The day of the week alone: 周五, Fri. */
const weekday = (text: string): string => /（(.+)）/.exec(text)?.[1] ?? text.slice(0, 3)

interface PickFieldProps<Value extends string> {
  id: string
  label: string
  value: Value
  bare?: boolean
  hint?: string
  options: readonly { value: Value; label: string }[]
  onPick: (value: Value) => void
}

export function PickField<Value extends string>(props: PickFieldProps<Value>) {
  const { id, label, value, bare = false, hint = '', options, onPick } = props
  const select = (
    <Select<Value>
      id={id}
      {...(bare ? { 'aria-label': label } : {})}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={value}
      options={[...options]}
      onChange={onPick}
    />
  )
  if (bare) return select
  return (
    <Labelled id={id} label={label} hint={hint}>
      {select}
    </Labelled>
  )
}

interface PickManyProps {
  id: string
  label: string
  values: readonly string[]
  bare?: boolean
  /** Absent: anything may be typed. */
  options?: readonly { value: string; label: string }[]
  hint?: string
  onPick: (values: string[]) => void
}

export function PickMany({ id, label, values, bare = false, options, hint = '', onPick }: PickManyProps) {
  const select = (
    <Select
      id={id}
      {...(bare ? { 'aria-label': label } : {})}
      mode={options ? 'multiple' : 'tags'}
      showSearch={{ optionFilterProp: 'label' }}
      tokenSeparators={['、', ',', '，', ';', '；']}
      value={[...values]}
      {...(options ? { options: [...options] } : { open: false, suffixIcon: null })}
      onChange={(chosen: string[]) => onPick(chosen)}
    />
  )
  if (bare) return select
  return (
    <Labelled id={id} label={label} hint={hint}>
      {select}
    </Labelled>
  )
}

interface NumberFieldProps {
  id: string
  label: string
  number: number
  least?: number
  most?: number
  onNumber: (number: number) => void
}

export function NumberField({ id, label, number, least = 0, most = 365, onNumber }: NumberFieldProps) {
  return (
    <Labelled id={id} label={label}>
      <InputNumber
        id={id}
        min={least}
        max={most}
        precision={0}
        value={number}
        onChange={(typed) => typed !== null && onNumber(typed)}
      />
    </Labelled>
  )
}
