/** Edits what an adjustment says of itself. */

import { Select } from 'antd'
import { useState } from 'react'
import { type AdjustmentView, getAdjustmentChoices, saveAdjustmentText } from '#contract/adjustments.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useAnswer, useSend } from '../queries.ts'

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
    <FormDialog
      width={720}
      title={words('text')}
      verb={words('save')}
      sending={sending}
      refusal={refusal}
      blocked={typed.title.trim() === ''}
      onSend={() => void save()}
      onClose={onClose}
    >
      <TextField
        id="text-title"
        label={words('name')}
        rows={1}
        most={200}
        text={typed.title}
        onText={setTitle}
      />
      <TextField
        id="text-reason"
        label={words('reason')}
        rows={6}
        most={5000}
        text={typed.reason}
        onText={setReason}
      />
      <TextField
        id="text-basis"
        label={words('basis')}
        rows={4}
        most={5000}
        text={typed.basis}
        onText={setBasis}
      />
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
    </FormDialog>
  )
}
