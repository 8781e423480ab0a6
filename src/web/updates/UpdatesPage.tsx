/** Update rounds: which are open, how far each unit is, what remained unanswered; the coordinator opens and ends them. */

import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { closeUpdate, listUpdates, type UpdateRoundView, type UpdatesView } from '#contract/updates.ts'
import { useLanguage, useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { DueText } from '../parts/DueText.tsx'
import { dayText, instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { OpenDialog } from './OpenDialog.tsx'
import { UpdateMark } from './UpdateMark.tsx'
import '../parts/rows.css'
import './updates.css'

function CloseButton({ round }: { round: UpdateRoundView }) {
  const words = useWords('updates')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(closeUpdate)
  const [asking, setAsking] = useState(false)
  const close = async () => {
    if (!(await send({ id: round.id }, {}))) return
    void message.success(words('closed'))
    setAsking(false)
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words('close')}</Button>
      {asking && (
        <AskDialog
          title={words('closeTitle', { name: words('round', { track: round.track, number: round.number }) })}
          verb={words('close')}
          sending={sending}
          refusal={refusal}
          onSend={() => void close()}
          onClose={() => setAsking(false)}
        >
          <p>{words('closeMeans')}</p>
        </AskDialog>
      )}
    </>
  )
}

function Units({ units }: Pick<UpdateRoundView, 'units'>) {
  const words = useWords('updates')
  return (
    <table className="rows rows-dense">
      <thead>
        <tr>
          <th scope="col">{words('unit')}</th>
          <th scope="col">{words('state')}</th>
          <th scope="col" className="number">
            {words('answered')}
          </th>
          <th scope="col" className="number">
            {words('unchanged')}
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ id, unit, state, asked, answered, unchanged }) => (
          <tr key={id}>
            <td data-label={words('unit')}>
              <Link to="/updates/$id" params={{ id }}>
                {unit}
              </Link>
            </td>
            <td data-label={words('state')}>
              <UpdateMark state={state} />
              {state === 'closed' && answered < asked && (
                <div className="quiet">{words('unanswered', { count: asked - answered })}</div>
              )}
            </td>
            <td data-label={words('answered')} className="number">
              {words('answeredOf', { answered, asked })}
            </td>
            <td data-label={words('unchanged')} className="number">
              {unchanged}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Round({ round }: { round: UpdateRoundView }) {
  const words = useWords('updates')
  const parts = useWords('parts')
  const { open, openedBy: by, openedAt, dueOn, daysLeft, note, notAsked } = round
  return (
    <section className="update-round sheet">
      <header>
        <h2>{words('round', { track: round.track, number: round.number })}</h2>
        <Mark tone={open ? 'active' : 'done'} word={words(open ? 'running' : 'over')} />
        <DueText dueOn={dueOn} daysLeft={daysLeft} settled={!open} />
        <span className="quiet">{words('openedBy', { by, at: instantText(openedAt) })}</span>
        {round.closable && <CloseButton round={round} />}
      </header>
      {note && <p className="reading">{note}</p>}
      <Units units={round.units} />
      {notAsked.length > 0 && (
        <p className="quiet">
          {words('notAsked', { units: notAsked.map(({ unit }) => unit).join(parts('listed')) })}
        </p>
      )}
    </section>
  )
}

function Opening({ tracks }: Pick<UpdatesView, 'tracks'>) {
  const words = useWords('updates')
  const { language } = useLanguage()
  const [isOpening, setOpening] = useState(false)
  const [first] = tracks
  if (!first) return null
  if (!first.ready)
    return <span className="quiet">{words('notYet', { date: dayText(language, first.after) })}</span>
  return (
    <>
      <Button type="primary" onClick={() => setOpening(true)}>
        {words('open')}
      </Button>
      {isOpening && <OpenDialog tracks={tracks} onClose={() => setOpening(false)} />}
    </>
  )
}

export function UpdatesPage() {
  const words = useWords('updates')
  const list = useAnswer(listUpdates, {})
  return (
    <Page
      title={words('title')}
      line={words('line')}
      actions={list.answer && <Opening tracks={list.answer.tracks} />}
    >
      <Answer of={list}>
        {({ rounds }) =>
          rounds.length === 0 ? (
            <Empty text={words('none')} next={words('noneNext')} />
          ) : (
            rounds.map((round) => <Round key={round.id} round={round} />)
          )
        }
      </Answer>
    </Page>
  )
}
