/** The days of one filing: what counts, what locked it and the way out, who asked for more time, who was pressed. */

import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { AssignmentSummary } from '#contract/assignments.ts'
import { type FilingDeadlineView, getFilingDeadline } from '#contract/deadlines.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { useAnswer } from '../queries.ts'
import { AnswerDialog } from './AnswerDialog.tsx'
import { AskExtensionDialog } from './AskExtensionDialog.tsx'
import { DayText } from './DayText.tsx'
import { Extensions } from './Extensions.tsx'
import './deadlines.css'

/** Late and by how much, or in time by extension alone. */
export function TimeMark({ filing }: { filing: AssignmentSummary }) {
  const words = useWords('deadlines')
  const { late, lateDays: days, byExtension, round } = filing
  if (late && round === 0) return <Mark tone="stop" word={words('lateBy', { days })} />
  if (late) return <Mark tone="warn" word={words('lateMade', { days })} />
  return byExtension ? <Mark tone="none" word={words('byExtension')} /> : null
}

function Urgings({ urgings }: Pick<FilingDeadlineView, 'urgings'>) {
  const words = useWords('deadlines')
  if (urgings.length === 0) return null
  return (
    <>
      <h3>{words('urgings')}</h3>
      <ul className="filing-days-list">
        {urgings.map(({ at, by, text }) => (
          <li key={at}>{words('urgingLine', { at: instantText(at), by, text })}</li>
        ))}
      </ul>
    </>
  )
}

function Days({ days }: { days: FilingDeadlineView }) {
  const words = useWords('deadlines')
  return (
    <p className="filing-days-line">
      {days.due && (
        <span>
          {words('due')} <DayText day={days.due} />
        </span>
      )}
      {days.extendedTo && (
        <span>
          {words('grantUntil')} <DayText day={days.extendedTo} />
        </span>
      )}
      {days.locksAfter && (
        <span>
          {words('hard')} <DayText day={days.locksAfter} />
        </span>
      )}
    </p>
  )
}

function Lock({ days }: { days: FilingDeadlineView }) {
  const words = useWords('deadlines')
  if (!days.locked) return null
  const isAsked = days.extensions.some(({ answered }) => answered === null)
  const line = isAsked ? 'lockLineAsked' : 'lockLine'
  const title = words(days.canGrant ? 'lockLineGrant' : line, { day: days.locksAfter?.day ?? '' })
  return <Alert type="warning" showIcon title={title} />
}

export function FilingDays({ summary }: { summary: AssignmentSummary }) {
  const words = useWords('deadlines')
  const { answer: days } = useAnswer(getFilingDeadline, { id: summary.id })
  const [asking, setAsking] = useState<'ask' | 'grant' | null>(null)
  if (!days || days.due === null) return null
  const isQuiet =
    !days.canAsk &&
    !days.canGrant &&
    days.extensions.length === 0 &&
    days.urgings.length === 0 &&
    !days.locked
  if (isQuiet) return null
  return (
    <>
      <Lock days={days} />
      <section className="filing-days sheet">
        <div className="deadline-side-head">
          <Days days={days} />
          {days.canAsk && <Button onClick={() => setAsking('ask')}>{words('ask')}</Button>}
          {days.canGrant && <Button onClick={() => setAsking('grant')}>{words('grantUnasked')}</Button>}
        </div>
        <Extensions extensions={days.extensions} />
        <Urgings urgings={days.urgings} />
      </section>
      {asking === 'ask' && <AskExtensionDialog days={days} onClose={() => setAsking(null)} />}
      {asking === 'grant' && (
        <AnswerDialog assignmentId={summary.id} unit={summary.unit} onClose={() => setAsking(null)} />
      )}
    </>
  )
}
