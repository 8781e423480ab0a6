/** Takes a decomposition table into a draft; what it was understood as is shown before anything is stored. */

import { useNavigate } from '@tanstack/react-router'
import { uploadDecomposition } from '#contract/intakes.ts'
import type { PlanSummary } from '#contract/plans.ts'
import { useWords } from '../language.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { Loading, RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'

export function ImportTable({ plan }: { plan: PlanSummary }) {
  const words = useWords('plans')
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
        <FileDrop accept=".docx,.xlsx,.xls,.et,.ods,.odt,.csv" onFile={(file) => void read(file)} />
      )}
    </section>
  )
}
