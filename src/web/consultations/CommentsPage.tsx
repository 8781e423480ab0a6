/** What comments are asked of the reader's unit, newest first. */

import { Link } from '@tanstack/react-router'
import { type CommentRequestRow, listCommentRequests } from '#contract/comment-requests.ts'
import { useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { useAnswer } from '../queries.ts'
import { AnswerMark } from './AnswerMark.tsx'
import '../parts/rows.css'

function List({ requests }: { requests: readonly CommentRequestRow[] }) {
  const words = useWords('consultations')
  if (requests.length === 0) return <Empty text={words('noRequests')} next={words('noRequestsNext')} />
  return (
    <table className="rows sheet">
      <TableHead heads={[words('roundName'), words('unit'), words('dueOn'), words('answer')]} />
      <tbody>
        {requests.map(({ id, title, unit, dueOn, daysLeft, comments, state }) => (
          <tr key={id}>
            <td data-label={words('roundName')}>
              <Link to="/comments/$id" params={{ id }}>
                {title}
              </Link>
            </td>
            <td data-label={words('unit')}>{unit}</td>
            <td data-label={words('dueOn')}>
              <DueText dueOn={dueOn} daysLeft={daysLeft} settled={comments !== null || state !== 'open'} />
            </td>
            <td data-label={words('answer')}>
              <AnswerMark comments={comments} isLate={daysLeft < 0 && state === 'open'} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function CommentsPage() {
  const words = useWords('consultations')
  const list = useAnswer(listCommentRequests, {})
  return (
    <Page title={words('requests')}>
      <Answer of={list}>{({ requests }) => <List requests={requests} />}</Answer>
    </Page>
  )
}
