/** Which letter to draft, and of which report; opens what was drafted. */

import { useNavigate } from '@tanstack/react-router'
import { Radio, Select } from 'antd'
import { useState } from 'react'
import { draftLetter } from '#contract/letters.ts'
import { listReports } from '#contract/reports.ts'
import { type LetterKind, letterKinds } from '#domain/letters/letter.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { useAnswer, useSend } from '../queries.ts'
import './letters.css'

/** Drafts a letter and opens it. */
export function useDraftLetter() {
  const { send, sending, refusal } = useSend(draftLetter)
  const navigate = useNavigate()
  const draft = async (kind: LetterKind, of: { assignmentIds?: string[]; reportId?: string | null } = {}) => {
    const { assignmentIds = [], reportId = null } = of
    const letter = await send({}, { kind, assignmentIds, reportId })
    if (letter) await navigate({ to: '/letters/$id', params: { id: letter.id } })
  }
  return { draft, sending, refusal }
}

const withReport = (kind: LetterKind): boolean => kind === 'submission' || kind === 'copy'

export function DraftLetterDialog({ onClose }: { onClose: () => void }) {
  const words = useWords('letters')
  const { draft, sending, refusal } = useDraftLetter()
  const [kind, setKind] = useState<LetterKind>('reminder')
  const [reportId, setReportId] = useState<string | null>(null)
  const listed = useAnswer(listReports, {}).answer?.reports ?? []
  const reports = listed.filter((report) => report.kind === 'outline')
  const chosen = withReport(kind) ? (reportId ?? reports[0]?.id ?? null) : null
  return (
    <FormDialog
      title={words('draft')}
      verb={words('draftVerb')}
      sending={sending}
      refusal={refusal}
      blocked={withReport(kind) && chosen === null}
      onSend={() => void draft(kind, { reportId: chosen })}
      onClose={onClose}
    >
      <Radio.Group
        aria-label={words('kind')}
        className="letter-kinds"
        value={kind}
        onChange={(event) => setKind(letterKinds.find((one) => one === event.target.value) ?? 'reminder')}
        options={letterKinds.map((one) => ({
          value: one,
          label: (
            <>
              {words(one)} <span className="quiet">{words(`${one}_line`)}</span>
            </>
          ),
        }))}
      />
      {withReport(kind) && (
        <label className="ask-reason" htmlFor="letter-report">
          {words('report')}
          <Select
            id="letter-report"
            value={chosen}
            onChange={setReportId}
            options={reports.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </label>
      )}
    </FormDialog>
  )
}
