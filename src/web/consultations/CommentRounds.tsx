/** The comment rounds of a report or an adjustment, embedded in its page: each with its sentence, and asking anew. */

import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { listRounds, type RoundSubject, type RoundSummary, type RoundsView } from '#contract/consultations.ts'
import { useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { useAnswer } from '../queries.ts'
import { RoundDialog } from './RoundDialog.tsx'
import { RoundMark } from './RoundMark.tsx'
import './consultations.css'

interface RoundsProps {
  process: RoundSubject
  subjectId: string
}

function Row({ round }: { round: RoundSummary }) {
  const words = useWords('consultations')
  const { id, number, title, state, dueOn, daysLeft, statistics } = round
  return (
    <li className="round-row">
      <div>
        <p>
          <span className="quiet">{words('roundTitle', { number })}</span>{' '}
          <Link to="/comment-rounds/$id" params={{ id }}>
            {title}
          </Link>{' '}
          <RoundMark state={state} />
        </p>
        {state !== 'draft' && state !== 'withdrawn' && <p className="reading">{statistics}</p>}
      </div>
      <DueText dueOn={dueOn} daysLeft={daysLeft} settled={state !== 'open'} />
    </li>
  )
}

function Rounds({ found, ...of }: RoundsProps & { found: RoundsView }) {
  const words = useWords('consultations')
  const [isAsking, setAsking] = useState(false)
  return (
    <section className="rounds" aria-label={words('title')}>
      {found.writable && (
        <div>
          <Button type="primary" onClick={() => setAsking(true)}>
            {words('newRound')}
          </Button>
        </div>
      )}
      {found.rounds.length === 0 ? (
        <Empty text={words('none')} next={found.writable && words('noneNext')} />
      ) : (
        <ul className="round-list sheet">
          {found.rounds.map((round) => (
            <Row key={round.id} round={round} />
          ))}
        </ul>
      )}
      {isAsking && <RoundDialog of={of} known={found} round={null} onClose={() => setAsking(false)} />}
    </section>
  )
}

export function CommentRounds(of: RoundsProps) {
  const found = useAnswer(listRounds, of)
  return <Answer of={found}>{(answer) => <Rounds {...of} found={answer} />}</Answer>
}
