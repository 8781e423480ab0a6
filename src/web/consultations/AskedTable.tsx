/** Who is asked, by when, and what each answered; paper answers are entered here. */

import { Button } from 'antd'
import { useState } from 'react'
import type { AskedView, RoundView } from '#contract/consultations.ts'
import { downloadFile } from '#contract/reports.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { AnswerForDialog } from './AnswerForDialog.tsx'
import { AnswerMark } from './AnswerMark.tsx'
import '../parts/rows.css'

export function AskedTable({ round }: { round: RoundView }) {
  const words = useWords('consultations')
  const [entered, setEntered] = useState<AskedView | null>(null)
  const canEnter = round.writable && round.state === 'open'
  return (
    <section aria-label={words('asked')}>
      <h2 className="rows-head">
        {words('asked')} {round.asked.length}
      </h2>
      <table className="rows rows-dense sheet">
        <thead>
          <tr>
            <th scope="col">{words('asked')}</th>
            <th scope="col">{words('dueOn')}</th>
            <th scope="col">{words('answer')}</th>
            {canEnter && <th scope="col" />}
          </tr>
        </thead>
        <tbody>
          {round.asked.map((asked) => (
            <tr key={asked.id}>
              <td data-label={words('asked')}>
                {asked.name} {asked.kind !== 'unit' && <span className="quiet">{words(asked.kind)}</span>}
              </td>
              <td data-label={words('dueOn')} className="nowrap">
                {asked.dueOn}
              </td>
              <td data-label={words('answer')}>
                <Answered asked={asked} isOpen={round.state === 'open'} />
              </td>
              {canEnter && (
                <td>
                  <Button size="small" onClick={() => setEntered(asked)}>
                    {words('enterPaper')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {entered && <AnswerForDialog round={round} asked={entered} onClose={() => setEntered(null)} />}
    </section>
  )
}

function Answered({ asked, isOpen }: { asked: AskedView; isOpen: boolean }) {
  const words = useWords('consultations')
  const { answer, daysLeft } = asked
  if (!answer) return <AnswerMark comments={null} isLate={daysLeft < 0 && isOpen} />
  const count = answer.comments.length
  return (
    <span className="answered">
      <AnswerMark comments={count} isLate={false} />
      <span className="quiet">{words('answeredBy', { at: instantText(answer.at), by: answer.by })}</span>
      {answer.source && <span className="quiet">{words('answeredFor', { source: answer.source })}</span>}
      {answer.file && (
        <a href={address(downloadFile, { id: answer.file.id })} download={answer.file.name}>
          {words('paper')}
        </a>
      )}
    </span>
  )
}
