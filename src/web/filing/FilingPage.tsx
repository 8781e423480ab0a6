/** What my unit has to file: one row for each report it owes. */

import { Link } from '@tanstack/react-router'
import { type AssignmentSummary, listAssignments } from '#contract/assignments.ts'
import { ContributionList } from '../contributions/ContributionList.tsx'
import { TimeMark } from '../deadlines/FilingDays.tsx'
import { useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'
import { instantText } from '../parts/format.ts'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Mark, SubmissionMark } from '../parts/Mark.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import '../parts/rows.css'
import './filing.css'

function Row({ assignment }: { assignment: AssignmentSummary }) {
  const words = useWords('filing')
  const { id, track, unit, state, filled, total, changedAt, changedBy: by } = assignment
  return (
    <tr>
      <td data-label={words('track')}>
        <Link to="/filing/$id" params={{ id }}>
          {track}
        </Link>
        <div className="quiet">{unit}</div>
      </td>
      <td data-label={words('state')}>
        <span className="marks">
          <SubmissionMark state={state} />
          <TimeMark filing={assignment} />
          {assignment.onBehalf && <Mark tone="none" word={words('onBehalf')} />}
        </span>
      </td>
      <td data-label={words('due')}>
        <DueText
          dueOn={assignment.dueOn}
          daysLeft={assignment.daysLeft}
          settled={state === 'submitted' || state === 'accepted'}
        />
      </td>
      <td data-label={words('filled')} className="number">
        {words('filledOf', { filled, total })}
      </td>
      <td data-label={words('changed')} className="quiet">
        {changedAt && words('changedBy', { at: instantText(changedAt), by })}
      </td>
    </tr>
  )
}

function List({ assignments }: { assignments: readonly AssignmentSummary[] }) {
  const words = useWords('filing')
  if (assignments.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
  return (
    <table className="rows sheet">
      <thead>
        <tr>
          <th scope="col">{words('track')}</th>
          <th scope="col">{words('state')}</th>
          <th scope="col">{words('due')}</th>
          <th scope="col" className="number">
            {words('filled')}
          </th>
          <th scope="col">{words('changed')}</th>
        </tr>
      </thead>
      <tbody>
        {assignments.map((assignment) => (
          <Row key={assignment.id} assignment={assignment} />
        ))}
      </tbody>
    </table>
  )
}

export function FilingPage() {
  const words = useWords('filing')
  const updates = useWords('updates')
  const list = useAnswer(listAssignments, {})
  return (
    <Page title={words('title')} actions={<LinkButton to="/updates">{updates('title')}</LinkButton>}>
      <Answer of={list}>{({ assignments }) => <List assignments={assignments} />}</Answer>
      <ContributionList />
    </Page>
  )
}
