/** Requests for more time that wait for an answer; nothing is shown while there is none. */

import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { listExtensionRequests } from '#contract/deadlines.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { useAnswer } from '../queries.ts'
import { AnswerDialog } from './AnswerDialog.tsx'

export function Requests() {
  const words = useWords('deadlines')
  const { answer } = useAnswer(listExtensionRequests, {})
  const [answering, setAnswering] = useState<string | null>(null)
  if (!answer || answer.requests.length === 0) return null
  const asked = answer.requests.find(({ assignmentId }) => assignmentId === answering)
  return (
    <section>
      <h2 className="rows-head">{words('requests')}</h2>
      <table className="rows sheet">
        <thead>
          <tr>
            {(['unit', 'track', 'due', 'until', 'reason', 'askedBy'] as const).map((head) => (
              <th key={head} scope="col">
                {words(head)}
              </th>
            ))}
            <th scope="col">
              <span className="only-read">{words('answer')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.requests.map(({ assignmentId, unit, track, dueOn, until, reason, by, at }) => (
            <tr key={assignmentId}>
              <td data-label={words('unit')}>
                <Link to="/review/$id" params={{ id: assignmentId }}>
                  {unit}
                </Link>
              </td>
              <td data-label={words('track')}>{track}</td>
              <td data-label={words('due')} className="nowrap">
                {dueOn}
              </td>
              <td data-label={words('until')} className="nowrap">
                {until}
              </td>
              <td data-label={words('reason')} className="reading">
                {reason}
              </td>
              <td data-label={words('askedBy')}>
                {by} <span className="quiet">{instantText(at)}</span>
              </td>
              <td>
                <Button size="small" type="primary" onClick={() => setAnswering(assignmentId)}>
                  {words('answer')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked && (
        <AnswerDialog
          assignmentId={asked.assignmentId}
          unit={asked.unit}
          onClose={() => setAnswering(null)}
        />
      )}
    </section>
  )
}
