/** What is asked of one unit: the letter, the draft to be read, and the comments it sends. */

import { useParams } from '@tanstack/react-router'
import { type CommentRequest, downloadDraft, getCommentRequest } from '#contract/comment-requests.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'
import { instantText } from '../parts/format.ts'
import { Answer } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { PaperFile } from '../printing/PaperFile.tsx'
import { useAnswer } from '../queries.ts'
import { AnswerMark } from './AnswerMark.tsx'
import { DraftText } from './DraftText.tsx'
import { OwnComments } from './OwnComments.tsx'
import { useOwnComments } from './useOwnComments.ts'
import '../parts/rows.css'
import './consultations.css'

function Given({ request }: { request: CommentRequest }) {
  const words = useWords('consultations')
  const { answer, daysLeft, state, comments } = request
  return (
    <p className="list-tools">
      <AnswerMark comments={comments} isLate={daysLeft < 0 && state === 'open'} />
      {answer && (
        <span className="quiet">{words('answeredBy', { at: instantText(answer.at), by: answer.by })}</span>
      )}
      {answer?.source && <span className="quiet">{words('answeredFor', { source: answer.source })}</span>}
      {state !== 'open' && <span className="quiet">{words('closedLine')}</span>}
    </p>
  )
}

function Request({ request }: { request: CommentRequest }) {
  const words = useWords('consultations')
  const own = useOwnComments(request)
  const { id, title, unit, dueOn, daysLeft, state, comments, letter, hasDraft, blocks, writable } = request
  return (
    <Page
      title={title}
      back={{ to: '/comments', text: words('toRequests') }}
      line={
        <>
          {unit} <DueText dueOn={dueOn} daysLeft={daysLeft} settled={comments !== null || state !== 'open'} />
        </>
      }
      actions={hasDraft && <PaperFile href={address(downloadDraft, { id })} name={words('draftFile')} />}
    >
      {letter && <p className="round-letter sheet reading">{letter}</p>}
      <Given request={request} />
      <div className="comment-desk">
        <OwnComments request={request} own={own} />
        {blocks.length > 0 && <DraftText blocks={blocks} onComment={writable ? own.add : null} />}
      </div>
    </Page>
  )
}

export function CommentPage() {
  const { id } = useParams({ from: '/shell/comments/$id' })
  const request = useAnswer(getCommentRequest, { id })
  return (
    <Answer of={request}>
      {(found) => <Request key={`${found.id} ${found.version}`} request={found} />}
    </Answer>
  )
}
