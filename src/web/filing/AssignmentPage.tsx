/** One assignment: what came back, what is filled, what can be done, and everything that happened. */

import { Link, useParams } from '@tanstack/react-router'
import { Alert } from 'antd'
import { type AssignmentView, getAssignment } from '#contract/assignments.ts'
import { FilingDays, TimeMark } from '../deadlines/FilingDays.tsx'
import { useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'
import { Mark, SubmissionMark } from '../parts/Mark.tsx'
import { Answer } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { UpdateNotes } from '../values/UpdateNotes.tsx'
import { AssignmentActions } from './AssignmentActions.tsx'
import { EntryList } from './EntryList.tsx'
import { ReturnedList } from './ReturnedList.tsx'
import { Rounds } from './Rounds.tsx'
import { ReportProgress } from './UnitReport.tsx'
import './filing.css'

function Standing({ assignment }: { assignment: AssignmentView }) {
  const words = useWords('filing')
  const { onBehalf, round, state } = assignment.summary
  return (
    <span className="marks">
      <SubmissionMark state={state} />
      <TimeMark filing={assignment.summary} />
      {onBehalf && <Mark tone="none" word={words('onBehalf')} />}
      {round > 1 && <Mark tone="none" word={words('round', { round })} />}
    </span>
  )
}

function Line({ assignment }: { assignment: AssignmentView }) {
  const words = useWords('filing')
  const { unit, dueOn, daysLeft, state, filled, total } = assignment.summary
  return (
    <span className="assignment-line">
      <span>{unit}</span>
      <span>{assignment.reportName}</span>
      <DueText dueOn={dueOn} daysLeft={daysLeft} settled={state === 'submitted' || state === 'accepted'} />
      <span>
        {words('filled')} {words('filledOf', { filled, total })}
      </span>
      {assignment.contact && <span>{words('contact', assignment.contact)}</span>}
    </span>
  )
}

/** Why the entries cannot be written, or for whom they are. */
function WriteNotice({ assignment }: { assignment: AssignmentView }) {
  const words = useWords('filing')
  const { state, unit } = assignment.summary
  if (assignment.writable) {
    return assignment.forUnit ? <Alert type="warning" showIcon title={words('forUnit', { unit })} /> : null
  }
  // The days of the filing say it, with the way out.
  if (assignment.locked === 'past-due') return null
  const line = () => {
    if (state === 'submitted') return words('readOnly_submitted')
    if (state === 'accepted') return words('readOnly_accepted')
    return words(state.startsWith('inner') ? 'readOnly_inner' : 'readOnly_role')
  }
  // Who may decide now needs no word on why he cannot write.
  if (assignment.actions.includes('approve') || assignment.actions.includes('accept')) return null
  return <Alert type="info" showIcon title={line()} />
}

/** What was left of a report stays in sight while it can still be used. */
function UntakenNotice({ assignment: { summary, untaken } }: { assignment: AssignmentView }) {
  const words = useWords('filing')
  if (!untaken) return null
  const { intakeId, fileName: file, count } = untaken
  return (
    <Alert
      type="info"
      showIcon
      title={words('untaken', { file, count })}
      action={
        <Link to="/filing/$id/intake/$intakeId" params={{ id: summary.id, intakeId }}>
          {words('untakenSee')}
        </Link>
      }
    />
  )
}

function Assignment({ assignment }: { assignment: AssignmentView }) {
  const words = useWords('filing')
  return (
    <Page
      title={assignment.summary.track}
      back={{ to: '/filing', text: words('toList') }}
      state={<Standing assignment={assignment} />}
      line={<Line assignment={assignment} />}
      actions={<AssignmentActions assignment={assignment} />}
    >
      <ReportProgress assignment={assignment} />
      <FilingDays summary={assignment.summary} />
      <WriteNotice assignment={assignment} />
      <UntakenNotice assignment={assignment} />
      <ReturnedList assignment={assignment} />
      {assignment.reportId && <UpdateNotes reportId={assignment.reportId} />}
      <div className="assignment">
        <EntryList assignment={assignment} />
        <Rounds rounds={assignment.rounds} />
      </div>
    </Page>
  )
}

export function AssignmentPage() {
  const { id } = useParams({ from: '/shell/filing/$id' })
  const assignment = useAnswer(getAssignment, { id })
  return <Answer of={assignment}>{(found) => <Assignment assignment={found} />}</Answer>
}
