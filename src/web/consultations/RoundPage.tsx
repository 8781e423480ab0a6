/** One comment round: its sentence, what may be done, who answered, and the comments to be ruled on. */

import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import {
  downloadCommentTable,
  downloadRoundLetter,
  getRound,
  listRounds,
  type RoundView,
} from '#contract/consultations.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'
import { Answer } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { PaperFile } from '../printing/PaperFile.tsx'
import { useAnswer } from '../queries.ts'
import { AskedTable } from './AskedTable.tsx'
import { RoundDialog } from './RoundDialog.tsx'
import { RoundMark } from './RoundMark.tsx'
import { RoundSteps } from './RoundSteps.tsx'
import { Rulings } from './Rulings.tsx'
import './consultations.css'

function EditButton({ round }: { round: RoundView }) {
  const words = useWords('consultations')
  const [isOpen, setOpen] = useState(false)
  const { process, subjectId } = round
  const known = useAnswer(listRounds, { process, subjectId })
  if (!known.answer) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words('editRound')}</Button>
      {isOpen && (
        <RoundDialog
          of={{ process, subjectId }}
          known={known.answer}
          round={round}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function Files({ round }: { round: RoundView }) {
  const words = useWords('consultations')
  return (
    <>
      <PaperFile href={address(downloadRoundLetter, { id: round.id })} name={words('letterFile')} />
      {round.state !== 'draft' && round.state !== 'withdrawn' && (
        <PaperFile href={address(downloadCommentTable, { id: round.id })} name={words('tableFile')} />
      )}
    </>
  )
}

function Round({ round }: { round: RoundView }) {
  const words = useWords('consultations')
  const { title, number, subject, state, statistics, dueOn, daysLeft, writable, path } = round
  const isSent = state !== 'draft' && state !== 'withdrawn'
  return (
    <Page
      title={title}
      back={{ to: path, text: subject }}
      state={<RoundMark state={state} />}
      line={
        <>
          {words('roundTitle', { number })}{' '}
          <DueText dueOn={dueOn} daysLeft={daysLeft} settled={state !== 'open'} />
        </>
      }
      actions={
        <>
          {writable && state === 'draft' && <EditButton round={round} />}
          <Files round={round} />
        </>
      }
    >
      {isSent && <p className="round-sentence sheet">{statistics}</p>}
      <RoundSteps round={round} />
      {isSent && <Rulings round={round} />}
      <AskedTable round={round} />
    </Page>
  )
}

export function RoundPage() {
  const { id } = useParams({ from: '/shell/comment-rounds/$id' })
  const round = useAnswer(getRound, { id })
  return <Answer of={round}>{(found) => <Round round={found} />}</Answer>
}
