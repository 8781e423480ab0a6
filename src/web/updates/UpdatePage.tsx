/** One unit's part of an update round: each place as it was filed, "no change" in one click, or what stands now. */

import { useParams } from '@tanstack/react-router'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { answerUpdate, getUpdate, stepUpdate, type UpdateView } from '#contract/updates.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { DueText } from '../parts/DueText.tsx'
import { instantText } from '../parts/format.ts'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { Place } from './Place.tsx'
import { UpdateMark } from './UpdateMark.tsx'
import '../filing/filing.css'
import '../parts/rows.css'
import './updates.css'

type Action = Exclude<UpdateView['actions'][number], 'close'>

const isTaken = (action: UpdateView['actions'][number]): action is Action => action !== 'close'
const main: readonly Action[] = ['submit', 'approve', 'accept']
const withReason: readonly Action[] = ['send_back', 'return']

function Step({ update, action }: { update: UpdateView; action: Action }) {
  const words = useWords('updates')
  const steps = useWords('updateSteps')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(stepUpdate)
  const [asking, setAsking] = useState(false)
  const take = async (reason: string) => {
    if (!(await send({ id: update.id }, { action, reason, version: update.version }))) return
    void message.success(words('done'))
    setAsking(false)
  }
  return (
    <>
      <Button
        type={main.includes(action) ? 'primary' : 'default'}
        danger={withReason.includes(action)}
        onClick={() => setAsking(true)}
      >
        {steps(action)}
      </Button>
      {asking && (
        <AskDialog
          title={words(`ask_${action}`)}
          verb={steps(action)}
          danger={withReason.includes(action)}
          reasonHint={withReason.includes(action) ? words('reasonHint') : undefined}
          sending={sending}
          refusal={refusal}
          onSend={(reason) => void take(reason)}
          onClose={() => setAsking(false)}
        >
          <p>{words(`means_${action}`)}</p>
        </AskDialog>
      )}
    </>
  )
}

/** One click for everything that is still open. */
function AllUnchanged({ update }: { update: UpdateView }) {
  const words = useWords('updates')
  const { send, sending, refusal } = useSend(answerUpdate)
  const open = update.asks.filter((ask) => ask.answer === null)
  if (!update.answerable || open.length === 0) return null
  const answers = open.map(({ id }) => ({ askId: id, unchanged: true }))
  return (
    <>
      <Button loading={sending} onClick={() => void send({ id: update.id }, { answers })}>
        {words('allUnchanged', { count: open.length })}
      </Button>
      {refusal && <RefusalNotice refusal={refusal} />}
    </>
  )
}

function Steps({ steps }: Pick<UpdateView, 'steps'>) {
  const words = useWords('updates')
  const said = useWords('updateSteps')
  const contributions = useWords('contributions')
  if (steps.length === 0) return null
  return (
    <section className="update-round sheet">
      <h2>{words('steps')}</h2>
      <ol className="update-steps">
        {steps.map(({ action, by, unit, at, reason }) => (
          <li key={at}>
            <strong>{said(action)}</strong>{' '}
            <span className="quiet">
              {contributions('did', { unit: by.startsWith(unit) ? '' : unit, by, at: instantText(at) })}
            </span>
            {reason && <p className="reading">{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Update({ update }: { update: UpdateView }) {
  const words = useWords('updates')
  const said = useWords('updateSteps')
  const { state, asks, dueOn, daysLeft } = update
  const answered = asks.filter((ask) => ask.answer !== null).length
  const isSettled = state === 'accepted' || state === 'closed' || state === 'submitted'
  return (
    <Page
      title={words('pageTitle', { unit: update.unit })}
      back={{ to: '/updates', text: words('toList') }}
      state={<UpdateMark state={state} />}
      line={
        <span className="assignment-line">
          <span>{words('round', { track: update.track, number: update.number })}</span>
          <DueText dueOn={dueOn} daysLeft={daysLeft} settled={isSettled} />
          <span>{words('places', { count: asks.length, answered })}</span>
        </span>
      }
      actions={
        <>
          <AllUnchanged update={update} />
          {update.actions.filter(isTaken).map((action) => (
            <Step key={action} update={update} action={action} />
          ))}
        </>
      }
    >
      {update.note && <Alert type="info" title={update.note} />}
      {update.answerable && answered === asks.length && (
        <Alert type="success" showIcon title={words('allAnswered')} />
      )}
      {!update.answerable && update.actions.length === 0 && (
        <Alert type="info" showIcon title={words('locked', { state: said(state) })} />
      )}
      <table className="rows sheet">
        <TableHead heads={[words('item'), words('stood'), words('now')]} />
        <tbody>
          {asks.map((ask) => (
            <Place key={ask.id} ask={ask} updateId={update.id} answerable={update.answerable} />
          ))}
        </tbody>
      </table>
      <Steps steps={update.steps} />
    </Page>
  )
}

export function UpdatePage() {
  const { id } = useParams({ from: '/shell/updates/$id' })
  const update = useAnswer(getUpdate, { id })
  return <Answer of={update}>{(found) => <Update key={id} update={found} />}</Answer>
}
