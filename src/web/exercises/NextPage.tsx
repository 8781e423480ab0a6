/** The next evaluation from one there is: what moves on, what is called otherwise, and what changes by it. */

import { useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { deriveDraft, type ExercisesView, listExercises } from '#contract/exercises.ts'
import { useWords } from '../language.tsx'
import { Answer, Empty, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { NextForm } from './NextForm.tsx'
import { type Next, nextFrom } from './next.ts'
import { Preview } from './Preview.tsx'
import { useDefinition } from './useDefinition.ts'
import '../parts/rows.css'
import './exercises.css'

type Listed = ExercisesView['evaluations'][number]

function Wizard({ evaluations }: { evaluations: readonly Listed[] }) {
  const words = useWords('exercises')
  const navigate = useNavigate()
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(deriveDraft)
  const first = evaluations.find(({ current }) => current) ?? evaluations[0]
  const [next, setNext] = useState<Next>(() => nextFrom(first?.id ?? ''))
  const base = useDefinition(next.evaluationId)
  const isTaken = evaluations.some(({ name }) => name === next.name.trim())
  const make = async () => {
    const draft = await send({}, { ...next, words: next.words.filter(({ from }) => from !== '') })
    if (!draft) return
    void message.success(words('made'))
    await navigate({ to: '/exercises/drafts/$id', params: { id: draft.id } })
  }
  return (
    <div className="next">
      <section className="sheet next-form">
        <NextForm
          next={next}
          evaluations={evaluations}
          base={base.answer}
          isTaken={isTaken}
          onNext={setNext}
        />
        {refusal && <RefusalNotice refusal={refusal} />}
        <Button
          type="primary"
          loading={sending}
          disabled={next.name.trim() === '' || isTaken || base.answer === undefined}
          onClick={() => void make()}
        >
          {words('make')}
        </Button>
      </section>
      <section className="sheet next-preview">
        <h2>{words('preview')}</h2>
        <Answer of={base}>{(definition) => <Preview base={definition} next={next} />}</Answer>
      </section>
    </div>
  )
}

export function NextPage() {
  const words = useWords('exercises')
  const list = useAnswer(listExercises, {})
  return (
    <Page
      title={words('nextTitle')}
      back={{ to: '/exercises', text: words('toList') }}
      line={words('nextLine')}
    >
      <Answer of={list}>
        {({ evaluations }) =>
          evaluations.length > 0 ? (
            <Wizard evaluations={evaluations} />
          ) : (
            <Empty text={words('none')} next={words('noneNext')} />
          )
        }
      </Answer>
    </Page>
  )
}
