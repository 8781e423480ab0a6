/** Takes a filled form, Excel or Word; what it was understood as is shown before anything is stored. */

import { useNavigate } from '@tanstack/react-router'
import { Modal } from 'antd'
import { uploadWorkbook } from '#contract/intakes.ts'
import { useWords } from '../language.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { Loading, RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'

export function UploadDialog({ assignmentId, onClose }: { assignmentId: string; onClose: () => void }) {
  const words = useWords('filing')
  const navigate = useNavigate()
  const { send, sending, refusal } = useSend(uploadWorkbook)
  const read = async (file: File) => {
    const intake = await send({ id: assignmentId }, file)
    if (!intake) return
    await navigate({ to: '/filing/$id/intake/$intakeId', params: { id: assignmentId, intakeId: intake.id } })
  }
  return (
    <Modal open title={words('uploadTitle')} footer={null} onCancel={onClose}>
      <div className="ask">
        <p>{words('uploadLine')}</p>
        {refusal && <RefusalNotice refusal={refusal} />}
        {sending ? (
          <Loading text={words('reading')} />
        ) : (
          <FileDrop accept=".xlsx,.docx,.xls,.et,.ods,.odt,.csv" onFile={(file) => void read(file)} />
        )}
      </div>
    </Modal>
  )
}
