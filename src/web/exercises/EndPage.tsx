/** The end of an evaluation: what is unfinished, closing it, and the archive package that it leaves. */

import { useParams } from '@tanstack/react-router'
import { App, Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { closeEvaluation, type ExercisesView, getUnfinished, listExercises } from '#contract/exercises.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { Answer, Loading, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { Archive } from './Archive.tsx'
import { UnfinishedList } from './UnfinishedList.tsx'
import './exercises.css'

type Listed = ExercisesView['evaluations'][number]

function Close({ evaluation: { id }, isUnfinished }: { evaluation: Listed; isUnfinished: boolean }) {
  const words = useWords('exercises')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(closeEvaluation)
  const [reason, setReason] = useState('')
  const [isSure, setSure] = useState(false)
  const close = async () => {
    if (await send({ id }, { reason: reason.trim() })) void message.success(words('closedDone'))
  }
  return (
    <section className="sheet closing">
      <p className="reading">{words('closeLine')}</p>
      {isUnfinished && (
        <Input.TextArea
          rows={3}
          maxLength={2000}
          aria-label={words('closeReason')}
          placeholder={words('closeReason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <Checkbox checked={isSure} onChange={({ target }) => setSure(target.checked)}>
        {words('closeSure')}
      </Checkbox>
      {refusal && <RefusalNotice refusal={refusal} />}
      {sending && <p role="status">{words('closing')}</p>}
      <div>
        <Button
          danger
          type="primary"
          loading={sending}
          disabled={!isSure || (isUnfinished && reason.trim() === '')}
          onClick={() => void close()}
        >
          {words('close')}
        </Button>
      </div>
    </section>
  )
}

function Ending({ evaluation, writable }: { evaluation: Listed; writable: boolean }) {
  const unfinished = useAnswer(
    getUnfinished,
    { id: evaluation.id },
    { enabled: writable && evaluation.closedAt === null },
  )
  if (evaluation.closedAt !== null) return <Archive volumes={evaluation.archive} />
  if (!writable) return null
  return (
    <Answer of={unfinished}>
      {(found) => (
        <>
          <UnfinishedList unfinished={found} />
          <Close
            evaluation={evaluation}
            isUnfinished={Object.values(found).some((list) => list.length > 0)}
          />
        </>
      )}
    </Answer>
  )
}

function EndScreen({ evaluation, writable }: { evaluation: Listed; writable: boolean }) {
  const words = useWords('exercises')
  const { name, closedAt, closedBy } = evaluation
  return (
    <Page
      title={name}
      back={{ to: '/exercises', text: words('toList') }}
      state={
        <Mark
          tone={closedAt === null ? 'active' : 'done'}
          word={words(closedAt === null ? 'running' : 'closed')}
        />
      }
      line={closedAt !== null && words('closedBy', { who: closedBy, when: instantText(closedAt) })}
    >
      <Ending evaluation={evaluation} writable={writable} />
    </Page>
  )
}

export function EndPage() {
  const words = useWords('exercises')
  const { id } = useParams({ from: '/shell/exercises/$id/end' })
  const list = useAnswer(listExercises, {})
  return (
    <Answer of={list}>
      {({ evaluations, writable }) => {
        const evaluation = evaluations.find((one) => one.id === id)
        if (evaluation) return <EndScreen evaluation={evaluation} writable={writable} />
        return (
          <Page title={words('closeTitle')} back={{ to: '/exercises', text: words('toList') }}>
            <Loading />
          </Page>
        )
      }}
    </Answer>
  )
}
