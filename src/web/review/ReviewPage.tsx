/** One filing under review: everything the unit said in one place, with the reasons to return it pinned beside. */

import { Link, useParams } from '@tanstack/react-router'
import { Alert } from 'antd'
import { type AssignmentView, getAssignment } from '#contract/assignments.ts'
import { FilingDays, TimeMark } from '../deadlines/FilingDays.tsx'
import { Rounds } from '../filing/Rounds.tsx'
import { useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'
import { KeptHere, TornText } from '../parts/KeptHere.tsx'
import { Mark, SubmissionMark } from '../parts/Mark.tsx'
import { Answer } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import { UpdateNotes } from '../values/UpdateNotes.tsx'
import { ReviewActions } from './ReviewActions.tsx'
import { ReviewEntries } from './ReviewEntries.tsx'
import { usePins } from './usePins.ts'
import '../filing/filing.css'
import './review.css'

function Standing({ summary }: Pick<AssignmentView, 'summary'>) {
  const filing = useWords('filing')
  const { state, onBehalf, round } = summary
  return (
    <span className="marks">
      <SubmissionMark state={state} />
      <TimeMark filing={summary} />
      {onBehalf && <Mark tone="none" word={filing('onBehalf')} />}
      {round > 1 && <Mark tone="none" word={filing('round', { round })} />}
    </span>
  )
}

function Line({ assignment }: { assignment: AssignmentView }) {
  const words = useWords('review')
  const filing = useWords('filing')
  const { track, dueOn, daysLeft, state, filled, total } = assignment.summary
  return (
    <span className="assignment-line">
      <span>{track}</span>
      <span>{assignment.reportName}</span>
      <DueText dueOn={dueOn} daysLeft={daysLeft} settled={state === 'submitted' || state === 'accepted'} />
      <span>
        {filing('filled')} {filing('filledOf', { filled, total })}
      </span>
      {assignment.contact ? (
        <span>{filing('contact', assignment.contact)}</span>
      ) : (
        <Link to="/contacts/$id" params={{ id: assignment.summary.unitId }}>
          {words('noContactYet')}
        </Link>
      )}
    </span>
  )
}

/** Why it cannot be accepted now, in one line, with the way out; null where it can. */
function useWhyNot(): (assignment: AssignmentView) => string | null {
  const words = useWords('review')
  const { memberships } = useSession()
  return ({ summary, actions }) => {
    if (actions.includes('accept')) return null
    if (!memberships.some(({ role }) => role === 'coordinator')) return words('standing_reader')
    if (summary.state === 'submitted') return words('standing_own')
    if (summary.state === 'accepted') return words('standing_accepted')
    if (summary.state === 'returned') return words('standing_returned')
    return words(summary.state === 'draft' ? 'standing_open' : 'standing_inner')
  }
}

function Review({ assignment }: { assignment: AssignmentView }) {
  const words = useWords('review')
  const pinned = usePins(assignment)
  const whyNot = useWhyNot()(assignment)
  return (
    <Page
      title={assignment.summary.unit}
      back={{ to: '/review', text: words('toBoard') }}
      state={<Standing summary={assignment.summary} />}
      line={<Line assignment={assignment} />}
      actions={<ReviewActions assignment={assignment} pinned={pinned} />}
    >
      {whyNot && (
        <Alert type={assignment.summary.state === 'submitted' ? 'warning' : 'info'} showIcon title={whyNot} />
      )}
      {pinned.torn !== null && <TornText torn={pinned.torn} onSeen={pinned.forgetTorn} />}
      <KeptHere keptHere={pinned.keptHere} isStuck={false} />
      <FilingDays summary={assignment.summary} />
      {assignment.reportId && <UpdateNotes reportId={assignment.reportId} />}
      <div className="assignment">
        <ReviewEntries assignment={assignment} pinned={pinned} />
        <Rounds rounds={assignment.rounds} />
      </div>
    </Page>
  )
}

export function ReviewPage() {
  const { id } = useParams({ from: '/shell/review/$id' })
  const assignment = useAnswer(getAssignment, { id })
  return <Answer of={assignment}>{(found) => <Review key={id} assignment={found} />}</Answer>
}
