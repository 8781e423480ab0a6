/** A workbook that was read: what is wrong in it, what would change, and the choice to confirm or drop it. */

import { useNavigate, useParams } from '@tanstack/react-router'
import { Alert, App, Button } from 'antd'
import { confirmIntake, dropIntake, getIntake, type IntakeView } from '#contract/intakes.ts'
import { useWords } from '../language.tsx'
import { FindingList } from '../parts/FindingList.tsx'
import { instantText } from '../parts/format.ts'
import { Mark, type Tone } from '../parts/Mark.tsx'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer, useSend } from '../queries.ts'
import '../parts/rows.css'

const tones: Record<IntakeView['state'], Tone> = { previewed: 'active', confirmed: 'done', dropped: 'none' }

function Changes({ changes }: { changes: IntakeView['changes'] }) {
  const words = useWords('intake')
  const filing = useWords('filing')
  if (changes.length === 0) return <p>{words('noChanges')}</p>
  return (
    <>
      <h2 className="rows-head">{words('changes', { count: changes.length })}</h2>
      <table className="rows sheet">
        <thead>
          <tr>
            <th scope="col">{words('item')}</th>
            <th scope="col">{words('part')}</th>
            <th scope="col">{words('before')}</th>
            <th scope="col">{words('after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ entryId, name, field, before, after }) => (
            <tr key={`${entryId} ${field}`}>
              <td data-label={words('item')}>{name || filing('unitTexts')}</td>
              <td data-label={words('part')}>{field}</td>
              <td data-label={words('before')} className="quiet">
                <span className="reading">{before || words('empty')}</span>
              </td>
              <td data-label={words('after')}>
                <span className="reading">{after || words('empty')}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

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
    confirm: async () => {
      const done = await confirming.send({ id: intake.id }, {})
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
  const isConfirmable = intake.confirmable && intake.changes.length > 0
  return (
    <Page
      title={words('title')}
      back={{ to: `/filing/${assignmentId}`, text: words('back') }}
      state={<Mark tone={tones[intake.state]} word={words(intake.state)} />}
      line={words('read', { file: intake.fileName, at: instantText(intake.uploadedAt) })}
      actions={
        isOpen && (
          <>
            <Button disabled={busy} onClick={() => void drop()}>
              {words('drop')}
            </Button>
            <Button type="primary" loading={busy} disabled={!isConfirmable} onClick={() => void confirm()}>
              {words('confirm')}
            </Button>
          </>
        )
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
      <FindingList findings={intake.findings} />
      <Changes changes={intake.changes} />
    </Page>
  )
}

export function IntakePage() {
  const { id, intakeId } = useParams({ from: '/shell/filing/$id/intake/$intakeId' })
  const intake = useAnswer(getIntake, { id: intakeId })
  return <Answer of={intake}>{(found) => <Intake assignmentId={id} intake={found} />}</Answer>
}
