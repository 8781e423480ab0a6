/** Takes a definition from a file; it becomes a draft. */

import { useNavigate } from '@tanstack/react-router'
import { Modal } from 'antd'
import { importDraft } from '#contract/exercises.ts'
import { useWords } from '../language.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { Loading, RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const words = useWords('exercises')
  const navigate = useNavigate()
  const { send, sending, refusal } = useSend(importDraft)
  const read = async (file: File) => {
    const draft = await send({}, file)
    if (draft) await navigate({ to: '/exercises/drafts/$id', params: { id: draft.id } })
  }
  return (
    <Modal open title={words('import')} footer={null} onCancel={onClose}>
      <div className="ask">
        <p>{words('importLine')}</p>
        {refusal && (
          <div className="exercise-refusal">
            <RefusalNotice refusal={refusal} />
          </div>
        )}
        {sending ? <Loading /> : <FileDrop accept=".json" onFile={(file) => void read(file)} />}
      </div>
    </Modal>
  )
}
