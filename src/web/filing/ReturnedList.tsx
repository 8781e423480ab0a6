/** What was returned and why, on top, each with the way to its place. */

import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import type { AssignmentView } from '#contract/assignments.ts'
import { useWords } from '../language.tsx'

/** The reason given with the last return, where the filing still stands returned. */
function overallReason({ summary, rounds }: AssignmentView): string {
  const last = rounds.at(-1)?.steps.at(-1)
  const isBack = summary.state === 'returned' || last?.action === 'send_back'
  return isBack ? (last?.reason ?? '') : ''
}

export function ReturnedList({ assignment }: { assignment: AssignmentView }) {
  const words = useWords('filing')
  const returned = assignment.entries.filter((entry) => entry.returnedReason !== '')
  const reason = overallReason(assignment)
  // A reason put together from the places' own says nothing more.
  const isRepeated = returned.length > 0 && returned.every((entry) => reason.includes(entry.returnedReason))
  const overall = isRepeated ? '' : reason
  if (returned.length === 0 && overall === '') return null
  return (
    <Alert
      type="error"
      showIcon
      title={words('returnedTop')}
      description={
        <>
          {overall && <p className="reading">{overall}</p>}
          <ul className="returned-list">
            {returned.map(({ entryId, name, returnedReason }) => (
              <li key={entryId}>
                <Link to="/filing/$id/$entryId" params={{ id: assignment.summary.id, entryId }}>
                  {name || words('unitTexts')}
                </Link>
                <p className="reading">{returnedReason}</p>
              </li>
            ))}
          </ul>
        </>
      }
    />
  )
}
