/** The parts of a letter as fields, in the order they stand on the page. */

import { Checkbox, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { LetterView } from '#contract/letters.ts'
import { type LetterContent, letterFormats, urgencies } from '#domain/letters/letter.ts'
import { useWords } from '../language.tsx'
import { DayField } from '../parts/DayField.tsx'

type Content = LetterView['content']

interface FieldsProps {
  content: Content
  issuer: string
  disabled: boolean
  onContent: (content: Content) => void
}

interface FieldProps {
  id: string
  label: string
  hint?: string
  children: ReactNode
}

const Field = ({ id, label, hint, children }: FieldProps) => (
  <label className="ask-reason" htmlFor={id}>
    <span>
      {label} {hint && <span className="quiet">{hint}</span>}
    </span>
    {children}
  </label>
)

/** Lines of the field for the text: what is written, and room for more. */
const textRows = (text: string): number => {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 40), 0)
  return Math.min(24, Math.max(6, lines + 2))
}

type LineKey = 'title' | 'number' | 'remark' | 'printedBy'
type ListKey = 'signers' | 'addressees' | 'copies'

/** What sets one part and leaves the others. */
function useSetters({ content, disabled, onContent }: FieldsProps) {
  const set = <Key extends keyof LetterContent>(key: Key, found: Content[Key]) =>
    onContent({ ...content, [key]: found })
  return {
    set,
    line: (key: LineKey) => (
      <Input
        id={`letter-${key}`}
        disabled={disabled}
        maxLength={key === 'number' ? 60 : 300}
        value={content[key]}
        onChange={(event) => set(key, event.target.value)}
      />
    ),
    list: (key: ListKey, rows: number) => (
      <Input.TextArea
        id={`letter-${key}`}
        disabled={disabled}
        rows={Math.min(12, Math.max(rows, content[key].length))}
        value={content[key].join('\n')}
        onChange={(event) => set(key, event.target.value === '' ? [] : event.target.value.split('\n'))}
      />
    ),
  }
}

/** How it is headed: format, urgency, number, day, who signs. */
function Head(props: FieldsProps) {
  const words = useWords('letters')
  const { content, disabled } = props
  const { set, line, list } = useSetters(props)
  return (
    <div className="letter-pair">
      <Field id="letter-format" label={words('format')}>
        <Select
          id="letter-format"
          disabled={disabled}
          value={content.format}
          onChange={(format) => set('format', format)}
          options={letterFormats.map((one) => ({ value: one, label: words(`format_${one}`) }))}
        />
      </Field>
      <Field id="letter-urgency" label={words('urgency')}>
        <Select
          id="letter-urgency"
          disabled={disabled}
          value={content.urgency}
          onChange={(urgency) => set('urgency', urgency)}
          options={urgencies.map((one) => ({ value: one, label: words(`urgency_${one}`) }))}
        />
      </Field>
      <Field id="letter-number" label={words('number')} hint={words('numberHint')}>
        {line('number')}
      </Field>
      <DayField
        id="letter-day"
        label={words('datedOn')}
        day={content.datedOn}
        onDay={(day) => day !== null && set('datedOn', day)}
      />
      {content.format === 'upward' && (
        <Field id="letter-signers" label={words('signers')} hint={words('onePerLine')}>
          {list('signers', 1)}
        </Field>
      )}
    </div>
  )
}

/** Below the text: signature, remark, copies, who printed it. */
function Foot(props: FieldsProps) {
  const words = useWords('letters')
  const { content, disabled, issuer } = props
  const { set, line, list } = useSetters(props)
  return (
    <>
      <div>
        <span className="quiet">{words('signing')}</span>
        <div className="letter-signing">
          {issuer}
          <Checkbox
            disabled={disabled}
            checked={content.sealed}
            onChange={(event) => set('sealed', event.target.checked)}
          >
            {words('sealed')}
          </Checkbox>
        </div>
      </div>
      <Field id="letter-remark" label={words('remark')} hint={words('remarkHint')}>
        {line('remark')}
      </Field>
      <div className="letter-pair">
        <Field id="letter-copies" label={words('copies')} hint={words('onePerLine')}>
          {list('copies', 1)}
        </Field>
        {content.format !== 'letter' && (
          <Field id="letter-printedBy" label={words('printedBy')}>
            {line('printedBy')}
          </Field>
        )}
      </div>
    </>
  )
}

export function LetterFields(props: FieldsProps) {
  const words = useWords('letters')
  const { content, disabled } = props
  const { set, line, list } = useSetters(props)
  return (
    <section className="sheet letter-fields">
      <p className="quiet">{words('secrets')}</p>
      <Head {...props} />
      <Field id="letter-title" label={words('letterTitle')}>
        {line('title')}
      </Field>
      <Field id="letter-addressees" label={words('addressees')} hint={words('onePerLine')}>
        {list('addressees', 2)}
      </Field>
      <Field id="letter-text" label={words('text')} hint={words('textHint')}>
        <Input.TextArea
          id="letter-text"
          disabled={disabled}
          maxLength={20_000}
          rows={textRows(content.text)}
          value={content.text}
          onChange={(event) => set('text', event.target.value)}
        />
      </Field>
      {content.annexes.length > 0 && (
        <div>
          <span className="quiet">{words('annexes')}</span>
          <ol className="letter-annexes">
            {content.annexes.map(({ title, rows }) => (
              <li key={title}>
                {rows.length > 0 ? words('annexCarried', { title, count: rows.length - 1 }) : title}
              </li>
            ))}
          </ol>
        </div>
      )}
      <Foot {...props} />
    </section>
  )
}
