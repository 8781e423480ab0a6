/** What stands now instead of what was filed: a figure, or the entry's texts. */

import { Button, DatePicker, Input, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { UpdateAskView } from '#contract/updates.ts'
import { grades } from '#domain/values/value.ts'
import { readNumber } from '../filing/entry/typed.ts'
import { useLabel, useWords } from '../language.tsx'
import { useSession } from '../shell/session.ts'

type Figure = NonNullable<UpdateAskView['figure']>
type Texts = NonNullable<UpdateAskView['texts']>

interface FigureProps {
  ask: UpdateAskView
  figure: Figure
  /** The figure typed last was refused for want of a sentence. */
  isDoubted: boolean
  onSave: (figure: Figure) => void
}

export function ChangeFigure({ ask, figure: before, isDoubted, onSave }: FigureProps) {
  const words = useWords('updates')
  const entry = useWords('entry')
  const parts = useWords('parts')
  const [typed, setTyped] = useState(ask.answer?.figure ?? { ...before, explanation: '' })
  const number = readNumber(typed.number)
  return (
    <>
      <div className="update-cells">
        <Input
          aria-label={entry('number')}
          inputMode="decimal"
          value={typed.number}
          maxLength={40}
          {...(number === null ? { status: 'error' as const } : {})}
          onChange={(event) => setTyped({ ...typed, number: event.target.value })}
        />
        <Select
          aria-label={entry('grade')}
          value={typed.grade}
          options={grades.map((grade) => ({ value: grade, label: parts(grade) }))}
          onChange={(grade) => setTyped({ ...typed, grade })}
        />
        <DatePicker
          aria-label={entry('asOf')}
          allowClear={false}
          value={dayjs(typed.asOf)}
          onChange={(day) => day && setTyped({ ...typed, asOf: day.format('YYYY-MM-DD') })}
        />
        <Input
          aria-label={entry('source')}
          placeholder={entry('sourceHint')}
          value={typed.source}
          maxLength={200}
          onChange={(event) => setTyped({ ...typed, source: event.target.value })}
        />
        {(isDoubted || typed.explanation !== '') && (
          <Input
            aria-label={entry('explanation')}
            placeholder={entry('explainHint')}
            value={typed.explanation}
            maxLength={1000}
            onChange={(event) => setTyped({ ...typed, explanation: event.target.value })}
          />
        )}
      </div>
      <Button
        type="primary"
        size="small"
        disabled={number === null}
        onClick={() => number !== null && onSave({ ...typed, number })}
      >
        {words('save')}
      </Button>
    </>
  )
}

interface TextsProps {
  ask: UpdateAskView
  texts: Texts
  onSave: (texts: { answers: Record<string, string>; asOf: string }) => void
}

/** The day the new texts speak for: the cut-off of progress. */
const useCutOff = (): string => {
  const { evaluation, tenant } = useSession()
  return evaluation?.cutOffs.progress ?? tenant.today
}

export function ChangeTexts({ ask, texts, onSave }: TextsProps) {
  const words = useWords('updates')
  const label = useLabel()
  const asOf = useCutOff()
  const [typed, setTyped] = useState<Record<string, string>>(
    () =>
      ask.answer?.texts?.answers ??
      Object.fromEntries(texts.fields.flatMap(({ key, text }) => (text ? [[key, text]] : []))),
  )
  const set = (key: string, text: string) => setTyped({ ...typed, [key]: text })
  const said = Object.fromEntries(Object.entries(typed).filter(([, text]) => text.trim() !== ''))
  return (
    <>
      {texts.fields.map(({ key, label: name, choices }) =>
        choices.length > 0 ? (
          <Radio.Group
            key={key}
            aria-label={label(name)}
            value={typed[key] ?? ''}
            onChange={(event) => set(key, String(event.target.value))}
            options={choices.map((choice) => ({ value: choice.key, label: label(choice.label) }))}
          />
        ) : (
          <Input.TextArea
            key={key}
            aria-label={label(name)}
            placeholder={label(name)}
            rows={3}
            maxLength={20_000}
            value={typed[key] ?? ''}
            onChange={(event) => set(key, event.target.value)}
          />
        ),
      )}
      <Button type="primary" size="small" onClick={() => onSave({ answers: said, asOf })}>
        {words('save')}
      </Button>
    </>
  )
}
