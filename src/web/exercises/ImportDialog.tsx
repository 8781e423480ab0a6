/** Takes a definition from a file; it becomes a draft. */

import { InboxOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Modal, Upload } from 'antd'
import { importDraft } from '#contract/exercises.ts'
import { useWords } from '../language.tsx'
import { Loading, RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const words = useWords('exercises')
  const parts = useWords('parts')
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
        {sending ? (
          <Loading />
        ) : (
          <Upload.Dragger
            accept=".json"
            maxCount={1}
            showUploadList={false}
            beforeUpload={(file) => {
              void read(file)
              return false
            }}
          >
            <p>
              <InboxOutlined aria-hidden /> {parts('dropFile')}
            </p>
          </Upload.Dragger>
        )}
      </div>
    </Modal>
  )
}
