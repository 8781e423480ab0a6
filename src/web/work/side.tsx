/** Beside the duties: what waits for others, and what was made known. */

import { Link } from '@tanstack/react-router'
import type { WorkView } from '#contract/work.ts'
import { submissionStates } from '#domain/processes/submission.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
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

const noticed = {
  'assignment.accept': 'told_assignment_accept',
  'assignment.return': 'told_assignment_return',
  'assignment.file_for': 'told_assignment_file_for',
} as const

const isNoticed = (topic: string): topic is keyof typeof noticed => topic in noticed

function useNoticeText(): (topic: string, track: string) => string {
  const words = useWords('work')
  return (topic, track) => (isNoticed(topic) ? words(noticed[topic], { track }) : track)
}

export function Notices({ notices }: { notices: WorkView['notices'] }) {
  const words = useWords('work')
  const noticeText = useNoticeText()
  if (notices.length === 0) return null
  return (
    <section className="work-side sheet">
      <h2>{words('notices')}</h2>
      <ul>
        {notices.map(({ topic, track, at }) => (
          <li key={`${at} ${topic}`}>
            <time className="quiet" dateTime={at}>
              {instantText(at)}
            </time>
            <p>{noticeText(topic, track)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
