/** The overall score: made on request by the coordinator, each result kept with what it was made from. */

import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { listScores } from '#contract/scores.ts'
import { useWords } from '../language.tsx'
import { Mark } from '../parts/Mark.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { PlanPick } from '../plans/PlanPick.tsx'
import { useAnswer } from '../queries.ts'
import { MakeDialog } from './MakeDialog.tsx'
import { Score } from './Score.tsx'
import '../parts/rows.css'
import './scores.css'

export function ScoresPage() {
  const words = useWords('scores')
  const indicators = useWords('indicators')
  const { plan } = useSearch({ from: '/shell/scores' })
  const navigate = useNavigate({ from: '/scores' })
  const [isMaking, setMaking] = useState(false)
  const list = useAnswer(listScores, plan ? { plan } : {})
  const { answer } = list
  return (
    <Page
      title={words('title')}
      back={{ to: '/indicators', text: indicators('title') }}
      state={<Mark tone="warn" word={words('paper')} />}
      line={words('line')}
      actions={
        answer && (
          <>
            <PlanPick current={answer.plan.id} onPick={(next) => void navigate({ search: { plan: next } })} />
            <Button type="primary" disabled={answer.chapters.length === 0} onClick={() => setMaking(true)}>
              {words('make')}
            </Button>
          </>
        )
      }
    >
      <Answer of={list}>
        {({ scores, chapters, plan: { id } }) => (
          <>
            {scores.length === 0 && <Empty text={words('none')} />}
            {scores.map((score) => (
              <Score key={score.id} score={score} />
            ))}
            {isMaking && <MakeDialog planId={id} chapters={chapters} onClose={() => setMaking(false)} />}
          </>
        )}
      </Answer>
    </Page>
  )
}
