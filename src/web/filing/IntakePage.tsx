/** A workbook that was read: what is wrong in it, what would change, and the choice to confirm or drop it. */

import { DownloadOutlined } from '@ant-design/icons'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { confirmIntake, downloadMarked, dropIntake, getIntake, type IntakeView } from '#contract/intakes.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Mark, type Tone } from '../parts/Mark.tsx'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { IntakeChanges } from './intake/IntakeChanges.tsx'
import { doubtKey, IntakeDoubts } from './intake/IntakeDoubts.tsx'
import { IntakeFindings } from './intake/IntakeFindings.tsx'
import { IntakeMatches } from './intake/IntakeMatches.tsx'
import '../parts/rows.css'
import './filing.css'

const tones: Record<IntakeView['state'], Tone> = { previewed: 'active', confirmed: 'done', dropped: 'none' }

/** Confirms or drops, says so, and goes back to the filing. */
function useDecide(assignmentId: string, intake: IntakeView) {
  const words = useWords('intake')
  const { message } = App.useApp()
  const navigate = useNavigate()
  const confirming = useSend(confirmIntake)
  const dropping = useSend(dropIntake)
  const leave = (told: string) => {
    void message.success(told)
    void navigate({ to: '/filing/$id', params: { id: assignmentId } })
  }
  return {
    confirm: async (said: Readonly<Record<string, string>>) => {
      const explanations = intake.doubted.flatMap(({ entryId, period }) => {
        const text = said[doubtKey({ entryId, period })]?.trim() ?? ''
        return text === '' ? [] : [{ entryId, period, text }]
      })
      const done = await confirming.send({ id: intake.id }, { explanations })
      if (done) leave(words('imported', { count: intake.changes.length }))
    },
    drop: async () => {
      if ((await dropping.send({ id: intake.id })) !== undefined) leave(words('wasDropped'))
    },
    busy: confirming.sending || dropping.sending,
    refusal: confirming.refusal ?? dropping.refusal,
  }
}

function Intake({ assignmentId, intake }: { assignmentId: string; intake: IntakeView }) {
  const words = useWords('intake')
  const { confirm, drop, busy, refusal } = useDecide(assignmentId, intake)
  const isOpen = intake.state === 'previewed'
  const [agreed, setAgreed] = useState(false)
  const [said, setSaid] = useState<Record<string, string>>({})
  const isAgreed = agreed || intake.matches.length === 0
  const isConfirmable = intake.confirmable && intake.changes.length > 0 && isAgreed
  return (
    <Page
      title={words('title')}
      back={{ to: `/filing/${assignmentId}`, text: words('back') }}
      state={<Mark tone={tones[intake.state]} word={words(intake.state)} />}
      line={words('read', { file: intake.fileName, at: instantText(intake.uploadedAt) })}
      actions={
        <>
          {intake.findings.length > 0 && (
            <Button icon={<DownloadOutlined />} href={address(downloadMarked, { id: intake.id })} download>
              {words('downloadMarked')}
            </Button>
          )}
          {isOpen && (
            <>
              <Button disabled={busy} onClick={() => void drop()}>
                {words('drop')}
              </Button>
              <Button
                type="primary"
                loading={busy}
                disabled={!isConfirmable}
                onClick={() => void confirm(said)}
              >
                {words('confirm')}
              </Button>
            </>
          )}
        </>
      }
    >
      {refusal && <RefusalNotice refusal={refusal} />}
      {isOpen && (
        <Alert
          type={intake.confirmable ? 'info' : 'error'}
          showIcon
          title={words(intake.confirmable ? 'nothingStored' : 'blocked')}
        />
      )}
      <IntakeFindings findings={intake.findings} />
      <IntakeDoubts
        doubted={intake.doubted}
        said={said}
        {...(isOpen && intake.confirmable
          ? { onSay: (key: string, text: string) => setSaid({ ...said, [key]: text }) }
          : {})}
      />
      <IntakeMatches
        matches={intake.matches}
        agreed={agreed}
        {...(isOpen && intake.confirmable ? { onAgree: setAgreed } : {})}
      />
      <IntakeChanges changes={intake.changes} confirmable={intake.confirmable} />
    </Page>
  )
}

export function IntakePage() {
  const { id, intakeId } = useParams({ from: '/shell/filing/$id/intake/$intakeId' })
  const intake = useAnswer(getIntake, { id: intakeId })
  return <Answer of={intake}>{(found) => <Intake assignmentId={id} intake={found} />}</Answer>
}
