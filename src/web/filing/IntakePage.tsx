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
import { chosenAtFirst, IntakeChoice, IntakeChosen } from './intake/IntakeChoice.tsx'
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
    confirm: async (said: Readonly<Record<string, string>>, take: readonly string[] | null) => {
      const explanations = intake.doubted.flatMap(({ entryId, period }) => {
        const text = said[doubtKey({ entryId, period })]?.trim() ?? ''
        return text === '' ? [] : [{ entryId, period, text }]
      })
      const done = await confirming.send({ id: intake.id }, { explanations, take: take && [...take] })
      if (!done) return
      const told = take ? words('choiceDone', { count: take.length }) : null
      // What was left stands on this page alone.
      if (told && take?.length !== intake.changes.length) void message.success(told)
      else leave(told ?? words('imported', { count: intake.changes.length }))
    },
    drop: async () => {
      if ((await dropping.send({ id: intake.id })) !== undefined) leave(words('wasDropped'))
    },
    busy: confirming.sending || dropping.sending,
    refusal: confirming.refusal ?? dropping.refusal,
  }
}

interface Deciding {
  readonly agreed: boolean
  readonly said: Readonly<Record<string, string>>
  readonly chosen: ReadonlySet<string>
}

/** What was read, and what a person says to it before it is confirmed. */
function IntakeBody({
  intake,
  deciding,
  onDecide,
}: {
  intake: IntakeView
  deciding: Deciding
  onDecide: (deciding: Deciding) => void
}) {
  const { changes, chooses, confirmable, doubted, findings, matches, state } = intake
  const isOpen = state === 'previewed' && confirmable
  if (chooses) {
    const choose = (chosen: ReadonlySet<string>) => onDecide({ ...deciding, chosen })
    return (
      <>
        {isOpen && <IntakeChoice changes={changes} chosen={deciding.chosen} onChoose={choose} />}
        {state === 'confirmed' && <IntakeChosen changes={changes} />}
        {state !== 'confirmed' && !isOpen && <IntakeChanges changes={changes} confirmable={confirmable} />}
        <IntakeFindings findings={findings} />
      </>
    )
  }
  const say = (key: string, text: string) =>
    onDecide({ ...deciding, said: { ...deciding.said, [key]: text } })
  return (
    <>
      <IntakeFindings findings={findings} />
      <IntakeDoubts doubted={doubted} said={deciding.said} {...(isOpen ? { onSay: say } : {})} />
      <IntakeMatches
        matches={matches}
        agreed={deciding.agreed}
        {...(isOpen ? { onAgree: (agreed: boolean) => onDecide({ ...deciding, agreed }) } : {})}
      />
      <IntakeChanges changes={changes} confirmable={confirmable} />
    </>
  )
}

function isReady(
  { changes, chooses, confirmable, matches }: IntakeView,
  { agreed, chosen }: Deciding,
): boolean {
  if (!confirmable || changes.length === 0) return false
  return chooses ? chosen.size > 0 : agreed || matches.length === 0
}

function Intake({ assignmentId, intake }: { assignmentId: string; intake: IntakeView }) {
  const words = useWords('intake')
  const { confirm, drop, busy, refusal } = useDecide(assignmentId, intake)
  const { chooses, changes, confirmable, state } = intake
  const isOpen = state === 'previewed'
  const [deciding, setDeciding] = useState<Deciding>(() => ({
    ...{ agreed: false, said: {}, chosen: chosenAtFirst(changes) },
  }))
  const { said, chosen } = deciding
  return (
    <Page
      title={words(chooses ? 'titleFree' : 'title')}
      back={{ to: `/filing/${assignmentId}`, text: words('back') }}
      state={<Mark tone={tones[state]} word={words(state)} />}
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
                disabled={!isReady(intake, deciding)}
                onClick={() => void confirm(said, chooses ? [...chosen] : null)}
              >
                {chooses ? words('choiceConfirm', { count: chosen.size }) : words('confirm')}
              </Button>
            </>
          )}
        </>
      }
    >
      {refusal && <RefusalNotice refusal={refusal} />}
      {isOpen && (
        <Alert
          type={confirmable ? 'info' : 'error'}
          showIcon
          title={words(confirmable ? 'nothingStored' : 'blocked')}
        />
      )}
      <IntakeBody intake={intake} deciding={deciding} onDecide={setDeciding} />
    </Page>
  )
}

export function IntakePage() {
  const { id, intakeId } = useParams({ from: '/shell/filing/$id/intake/$intakeId' })
  const intake = useAnswer(getIntake, { id: intakeId })
  return <Answer of={intake}>{(found) => <Intake assignmentId={id} intake={found} />}</Answer>
}
