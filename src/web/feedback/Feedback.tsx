/** The commission's feedback on a special plan's report, embedded in its page: points and how each was taken up. */

import { Button } from 'antd'
import { useState } from 'react'
import {
  downloadFeedback,
  type FeedbackDocument,
  type FeedbackPointView,
  type FeedbackView,
  getFeedback,
} from '#contract/feedback.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { Answer } from '../parts/notices.tsx'
import { PaperFile } from '../printing/PaperFile.tsx'
import { useAnswer } from '../queries.ts'
import { AnswerPointDialog } from './AnswerPointDialog.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import { WriteDialog } from './WriteDialog.tsx'
import '../parts/rows.css'
import './feedback.css'

const tones = { adopted: 'done', partly: 'warn', rejected: 'stop' } as const

function Taken({ answer }: Pick<FeedbackPointView, 'answer'>) {
  const words = useWords('feedback')
  const outcomes = useWords('consultations')
  if (!answer) return <Mark tone="none" word={words('notAnswered')} />
  const { outcome, text, changedPlace, by, at } = answer
  return (
    <div>
      <Mark tone={tones[outcome]} word={outcomes(outcome)} />
      <p className="reading">{text}</p>
      {changedPlace && (
        <p>
          <span className="quiet">{words('changedPlace')}: </span>
          {changedPlace}
        </p>
      )}
      <p className="quiet">{outcomes('ruledBy', { at: instantText(at), by })}</p>
    </div>
  )
}

interface DocumentProps {
  document: FeedbackDocument
  mayAnswer: boolean
}

function Points({ document, mayAnswer }: DocumentProps) {
  const words = useWords('feedback')
  const [answered, setAnswered] = useState<FeedbackPointView | null>(null)
  const canAnswer = mayAnswer && document.issued !== null
  return (
    <>
      <table className="rows rows-dense rows-numbered">
        <thead>
          <tr>
            <th scope="col">{words('point')}</th>
            <th scope="col">{words('answer')}</th>
            {canAnswer && <th scope="col" />}
          </tr>
        </thead>
        <tbody>
          {document.points.map((point, index) => (
            <tr key={point.id}>
              <td data-label={words('point')} className="reading">
                {index + 1}. {point.text}
              </td>
              <td data-label={words('answer')}>
                <Taken answer={point.answer} />
              </td>
              {canAnswer && (
                <td>
                  <Button
                    size="small"
                    type={point.answer ? 'default' : 'primary'}
                    onClick={() => setAnswered(point)}
                  >
                    {words(point.answer ? 'changeAnswer' : 'giveAnswer')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {answered && (
        <AnswerPointDialog feedbackId={document.id} point={answered} onClose={() => setAnswered(null)} />
      )}
    </>
  )
}

function Head({
  document,
  mayWrite,
  reportId,
}: {
  document: FeedbackDocument
  mayWrite: boolean
  reportId: string
}) {
  const words = useWords('feedback')
  const [asked, setAsked] = useState<'edit' | 'issue' | null>(null)
  const { id, round, issued, points } = document
  const total = points.length
  const count = points.filter(({ answer }) => answer !== null).length
  return (
    <header className="feedback-head">
      <div>
        <h3>{words('round', { round })}</h3>
        <p className="quiet">
          {issued ? words('issued', issued) : words('writing')}
          {issued && total > 0 && ` · ${words('answeredOf', { count, total })}`}
        </p>
      </div>
      <div className="page-actions">
        {mayWrite && !issued && <Button onClick={() => setAsked('edit')}>{words('edit')}</Button>}
        {mayWrite && !issued && (
          <Button type="primary" onClick={() => setAsked('issue')}>
            {words('issue')}
          </Button>
        )}
        <PaperFile href={address(downloadFeedback, { id })} name={words('letter')} />
      </div>
      {asked === 'edit' && (
        <WriteDialog reportId={reportId} document={document} onClose={() => setAsked(null)} />
      )}
      {asked === 'issue' && <IssueDialog document={document} onClose={() => setAsked(null)} />}
    </header>
  )
}

function Documents({ reportId, found }: { reportId: string; found: FeedbackView }) {
  const words = useWords('feedback')
  const [isWriting, setWriting] = useState(false)
  const { documents, mayWrite, mayAnswer } = found
  const hasOpen = documents.some(({ issued }) => issued === null)
  return (
    <section className="feedback" aria-label={words('title')}>
      {mayWrite && !hasOpen && (
        <div>
          <Button type={documents.length === 0 ? 'primary' : 'default'} onClick={() => setWriting(true)}>
            {words('write')}
          </Button>
        </div>
      )}
      {documents.length === 0 && <p className="quiet">{words('none')}</p>}
      {documents.map((document) => (
        <article key={document.id} className="sheet">
          <Head document={document} mayWrite={mayWrite} reportId={reportId} />
          {document.opening && <p className="reading feedback-text">{document.opening}</p>}
          {document.points.length > 0 && <Points document={document} mayAnswer={mayAnswer} />}
          {document.closing && <p className="reading feedback-text">{document.closing}</p>}
        </article>
      ))}
      {isWriting && <WriteDialog reportId={reportId} document={null} onClose={() => setWriting(false)} />}
    </section>
  )
}

export function Feedback({ reportId }: { reportId: string }) {
  const found = useAnswer(getFeedback, { id: reportId })
  return <Answer of={found}>{(answer) => <Documents reportId={reportId} found={answer} />}</Answer>
}
