/** Opens the evaluation, after it was said what that adds and who is asked for what. */

import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { Exercise } from '#contract/exercise.ts'
import { type ExerciseDraftView, openDraft } from '#contract/exercises.ts'
import { askedBy } from '#domain/exercises/asked.ts'
import { useWords } from '../../language.tsx'
import { AskDialog } from '../../parts/AskDialog.tsx'
import { queryClient, useSend } from '../../queries.ts'
import type { DraftStand } from './draft.ts'

function Asks({ definition }: { definition: Exercise }) {
  const words = useWords('exerciseEditor')
  const asked = askedBy(definition)
  const count = new Set(asked.flatMap(({ units }) => units)).size
  const asking = (track: string, units: number, items: number) => {
    if (units === 0) return words('asksNobody', { track })
    return items === 0 ? words('asksTexts', { track, units }) : words('asksTrack', { track, units, items })
  }
  return (
    <div>
      <h3>
        {words('asks')} <span className="quiet">{words('openUnits', { count })}</span>
      </h3>
      <ul className="opening-list">
        {asked.map(({ track, units, items }) => (
          <li key={track} title={units.join('、')}>
            {asking(track, units.length, items)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Adds({ adds }: Pick<ExerciseDraftView, 'adds'>) {
  const words = useWords('exerciseEditor')
  const parts = useWords('parts')
  const kinds = [
    { head: words('addsUnits'), names: adds.units },
    { head: words('addsPlans'), names: adds.plans },
    { head: words('addsDocuments'), names: adds.documents },
  ].filter(({ names }) => names.length > 0)
  return (
    <div>
      <h3>{words('adds')}</h3>
      {kinds.length === 0 && <p>{words('addsNothing')}</p>}
      <ul className="opening-list">
        {kinds.map(({ head, names }) => (
          <li key={head}>
            {head} {names.length} <span className="quiet">{names.join(parts('listed'))}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function OpenDialog({ saved, onClose }: { saved: ExerciseDraftView; onClose: () => void }) {
  const words = useWords('exerciseEditor')
  const navigate = useNavigate()
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(openDraft)
  const open = async () => {
    if (!(await send({ id: saved.id }, { version: saved.version }))) return
    await navigate({ to: '/exercises' })
    await queryClient.resetQueries()
    void message.success(words('opened'))
  }
  return (
    <AskDialog
      title={words('openTitle', { name: saved.definition.evaluation.name })}
      verb={words('open')}
      sending={sending}
      refusal={refusal}
      onSend={() => void open()}
      onClose={onClose}
    >
      <p>{words('openLine')}</p>
      <Asks definition={saved.definition} />
      <Adds adds={saved.adds} />
    </AskDialog>
  )
}

export function Opening({ stand }: { stand: DraftStand }) {
  const words = useWords('exerciseEditor')
  const [isAsking, setAsking] = useState(false)
  const { saved, state } = stand
  const errors = saved.findings.filter(({ severity }) => severity === 'error').length
  const why = () => {
    if (state !== 'clean') return words('openUnsaved')
    return errors > 0 ? words('openBlocked', { count: errors }) : ''
  }
  return (
    <>
      {why() && <span className="quiet opening-why">{why()}</span>}
      <Button type="primary" disabled={why() !== ''} onClick={() => setAsking(true)}>
        {words('open')}
      </Button>
      {isAsking && <OpenDialog saved={saved} onClose={() => setAsking(false)} />}
    </>
  )
}
