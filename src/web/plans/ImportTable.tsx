/** Takes a decomposition table into a draft; what it was understood as is shown before anything is stored. */

import { InboxOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Upload } from 'antd'
import { uploadDecomposition } from '#contract/intakes.ts'
import type { PlanSummary } from '#contract/plans.ts'
import { useWords } from '../language.tsx'
import { Loading, RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'

export function ImportTable({ plan }: { plan: PlanSummary }) {
  const words = useWords('plans')
  const parts = useWords('parts')
  const navigate = useNavigate()
  const { send, sending, refusal } = useSend(uploadDecomposition)
  const isEmpty = plan.indicators + plan.tasks + plan.projects === 0
  const read = async (file: File) => {
    const intake = await send({ id: plan.id }, file)
    if (!intake) return
    await navigate({ to: '/plans/$id/intake/$intakeId', params: { id: plan.id, intakeId: intake.id } })
  }
  return (
    <section className="plan-import sheet">
      <h2>{words('import')}</h2>
      <p className="quiet">
        {words('importLine')}
        {!isEmpty && words('importAgain')}
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      {sending ? (
        <Loading />
      ) : (
        <Upload.Dragger
          accept=".docx,.xlsx"
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
    </section>
  )
}
