/** Proposes a correction of entry: the fields as the approved document has them, its page, and what went wrong. */

import { App, Input, Select } from 'antd'
import { useState } from 'react'
import { type ItemView, keepCorrectionPage, proposeCorrection } from '#contract/items.ts'
import { fieldsOf } from '#domain/plans/correction.ts'
import { FileChoice } from '../basis/NewBasisDialog.tsx'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'
import { useFieldWords } from './FieldChanges.tsx'
import { choicesOf, type TypedFields, typedContent } from './typed-content.ts'

/** A text beyond it gets more lines: one that grew by itself would set a style of its own, which the page forbids. */
const longLine = 30

interface FieldProps {
  field: string
  value: string
  onValue: (value: string) => void
}

function Field({ field, value, onValue }: FieldProps) {
  const told = useFieldWords()
  const words = useWords('items')
  const id = `correct-${field}`
  const choices = choicesOf(field)
  return (
    <label className="correct-field" htmlFor={id}>
      <span>{told.label(field)}</span>
      {choices ? (
        <Select
          id={id}
          value={value}
          onChange={onValue}
          options={choices.map((choice) => ({
            value: choice,
            label: choice === '' ? words('empty') : told.value(field, choice),
          }))}
        />
      ) : (
        <Input.TextArea
          id={id}
          rows={value.length > longLine ? 3 : 1}
          maxLength={2000}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </label>
  )
}

export function ProposeDialog({ item, onClose }: { item: ItemView; onClose: () => void }) {
  const words = useWords('items')
  const { message } = App.useApp()
  const [typed, setTyped] = useState<TypedFields>(() => Object.fromEntries(fieldsOf(item.content)))
  const [file, setFile] = useState<File | null>(null)
  const keep = useSend(keepCorrectionPage)
  const propose = useSend(proposeCorrection)
  const send = async (reason: string) => {
    const page = file ? await keep.send({ id: item.id }, file) : undefined
    if (!page) return
    const content = typedContent(item.content.kind, typed)
    const proposed = await propose.send({ id: item.id }, { content, reason, fileId: page.fileId })
    if (!proposed) return
    void message.success(words('proposed'))
    onClose()
  }
  return (
    <AskDialog
      title={words('proposeTitle', { name: item.content.name })}
      verb={words('propose')}
      reasonHint={words('why')}
      sending={keep.sending || propose.sending}
      refusal={keep.refusal ?? propose.refusal}
      blocked={file === null}
      onSend={(reason) => void send(reason)}
      onClose={onClose}
    >
      {[...Object.keys(typed)].map((field) => (
        <Field
          key={field}
          field={field}
          value={typed[field] ?? ''}
          onValue={(value) => setTyped((before) => ({ ...before, [field]: value }))}
        />
      ))}
      <div className="ask">
        {words('page')}
        <FileChoice file={file} onFile={setFile} label={words('pageChoose')} />
        {file === null && <span className="quiet">{words('pageMissing')}</span>}
      </div>
    </AskDialog>
  )
}
