/** Edits what an adjustment says of itself. */

import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { type AdjustmentView, getAdjustmentChoices, saveAdjustmentText } from '#contract/adjustments.ts'
import { useWords } from '../language.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { useAnswer, useSend } from '../queries.ts'

interface FieldProps {
  id: string
  label: string
  value: string
  rows: number
  onValue: (value: string) => void
}

function Field({ id, label, value, rows, onValue }: FieldProps) {
  return (
    <label className="ask-reason" htmlFor={id}>
      {label}
      <Input.TextArea
        id={id}
        rows={rows}
        maxLength={5000}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
    </label>
  )
}

function useTyped({ summary, text }: AdjustmentView) {
  const [title, setTitle] = useState(summary.title)
  const [reason, setReason] = useState(text.reason)
  const [basis, setBasis] = useState(text.basis)
  const [documentIds, setDocumentIds] = useState(text.documents.map((d) => d.id))
  return { typed: { title, reason, basis, documentIds }, setTitle, setReason, setBasis, setDocumentIds }
}

export function TextDialog({ view, onClose }: { view: AdjustmentView; onClose: () => void }) {
  const words = useWords('adjustments')
  const { id } = view.summary
  const { documents = [] } = useAnswer(getAdjustmentChoices, { id }).answer ?? {}
  const { send, sending, refusal } = useSend(saveAdjustmentText)
  const { typed, setTitle, setReason, setBasis, setDocumentIds } = useTyped(view)
  const save = async () => {
    if (await send({ id }, { ...typed, basedOn: view.text.version })) onClose()
  }
  return (
    <Modal
      open
      width={720}
      title={words('text')}
      okText={words('save')}
      cancelText={words('cancel')}
      confirmLoading={sending}
      okButtonProps={{ disabled: typed.title.trim() === '' }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="ask">
        <Field id="text-title" label={words('name')} value={typed.title} rows={1} onValue={setTitle} />
        <Field id="text-reason" label={words('reason')} value={typed.reason} rows={6} onValue={setReason} />
        <Field id="text-basis" label={words('basis')} value={typed.basis} rows={4} onValue={setBasis} />
        <label className="ask-reason" htmlFor="text-documents">
          {words('documents')}
          <Select
            id="text-documents"
            mode="multiple"
            value={typed.documentIds}
            options={documents.map((d) => ({ value: d.id, label: `${d.title} ${d.number}`.trim() }))}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={setDocumentIds}
          />
        </label>
        {refusal && <RefusalNotice refusal={refusal} />}
      </div>
    </Modal>
  )
}
