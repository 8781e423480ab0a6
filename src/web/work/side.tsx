/** Beside the duties: what waits for others, and what was made known. */

import { Link } from '@tanstack/react-router'
import type { WorkView } from '#contract/work.ts'
import { submissionStates } from '#domain/processes/submission.ts'
import { useWords } from '../language.tsx'
import { NoticeLine } from '../notices/NoticeLine.tsx'
import { SubmissionMark } from '../parts/Mark.tsx'

export function Waiting({ waiting }: { waiting: WorkView['waiting'] }) {
  const words = useWords('work')
  if (waiting.length === 0) return null
  return (
    <section className="waiting sheet">
      <h2>{words('waiting')}</h2>
      <ul>
        {waiting.map(({ subjectId, unit, track, state }) => {
          const known = submissionStates.find((one) => one === state)
          return (
            <li key={subjectId}>
              <Link to="/filing/$id" params={{ id: subjectId }}>
                {unit} · {track}
              </Link>
              {known && <SubmissionMark state={known} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

export function Notices({ notices }: { notices: WorkView['notices'] }) {
  const words = useWords('work')
  const more = useWords('notices')
  if (notices.length === 0) return null
  return (
    <section className="work-side sheet">
      <h2>{words('notices')}</h2>
      <ul>
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
      <Link to="/notices">{more('all')}</Link>
    </section>
  )
}
