/** One duty: what, for which unit, by when, how far, why it came back, and the one button that leads there. */

import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { Duty } from '#contract/work.ts'
import { useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'

/** Duties for which it matters how much of the filing is filled. */
const filing: readonly Duty['kind'][] = ['fill', 'correct', 'approve', 'review']

/** The screen of a duty about one subject; those of the others stand for themselves. */
const screens = {
  acknowledge: '/notifications/$id',
  name_contact: '/contacts/$id',
  review: '/review/$id',
  reopen: '/review/$id',
  contribute: '/contributions/$id',
  countersign: '/contributions/$id',
} as const

const hasScreen = (kind: Duty['kind']): kind is keyof typeof screens => Object.hasOwn(screens, kind)

/** Where each duty is done. */
function useGo(): (duty: Duty) => void {
  const navigate = useNavigate()
  return ({ kind, subjectId }) => {
    if (hasScreen(kind)) void navigate({ to: screens[kind], params: { id: subjectId } })
    else if (kind === 'decide') void navigate({ to: '/indicators' })
    else if (kind === 'make_report') void navigate({ to: '/reports' })
    else void navigate({ to: '/filing/$id', params: { id: subjectId } })
  }
}

export function DutyRow({ duty }: { duty: Duty }) {
  const words = useWords('work')
  const go = useGo()
  const about = [duty.unit, duty.track].filter(Boolean).join(' · ')
  const counted = filing.includes(duty.kind)
  return (
    <li className="duty">
      <div className="duty-what">
        <h2>{words(duty.kind, { report: duty.reportName })}</h2>
        {about && <p className="quiet">{about}</p>}
        {duty.reason && (
          <p className="duty-reason reading">
            <strong>{words('returnedBecause')}: </strong>
            {duty.reason}
          </p>
        )}
      </div>
      <div className="duty-when">
        {duty.dueOn && <DueText dueOn={duty.dueOn} daysLeft={duty.daysLeft} />}
        {counted && <p className="quiet">{words('progress', { done: duty.done, total: duty.total })}</p>}
      </div>
      <Button type="primary" onClick={() => go(duty)}>
        {words(`do_${duty.kind}`)}
      </Button>
    </li>
  )
}
