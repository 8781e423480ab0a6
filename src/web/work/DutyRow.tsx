/** One duty: what, for which unit, by when, how far, why it came back, and the one button that leads there. */

import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { CaseProcess } from '#contract/cases.ts'
import type { Duty } from '#contract/work.ts'
import { processWord } from '#words/process-words.ts'
import { useLanguage, useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'

/** Duties for which it matters how much of the filing is filled. */
const filing: readonly Duty['kind'][] = ['fill', 'correct', 'approve', 'review']

/** The screen of a duty about one subject; those of the others stand for themselves. */
const screens = {
  acknowledge: '/notifications/$id',
  name_contact: '/contacts/$id',
  answer_extension: '/review/$id',
  review: '/review/$id',
  reopen: '/review/$id',
  contribute: '/contributions/$id',
  countersign: '/contributions/$id',
  update: '/updates/$id',
  approve_update: '/updates/$id',
  review_update: '/updates/$id',
  comment: '/comments/$id',
  rule_comments: '/comment-rounds/$id',
  answer_feedback: '/special/$id',
  answer_theme: '/themes/$id',
  handle_opinion: '/opinions/$id',
  check_opinion: '/opinions/$id',
  review_release: '/publications/$id',
} as const

/** The screen of what runs a process. */
const caseScreens = {
  outline_report: '/reports/$id',
  city_report: '/reports/$id',
  special_report: '/reports/$id',
} as const

const hasCaseScreen = (process: CaseProcess): process is keyof typeof caseScreens =>
  Object.hasOwn(caseScreens, process)

const hasScreen = (kind: Duty['kind']): kind is keyof typeof screens => Object.hasOwn(screens, kind)

/** Where each duty is done. */
function useGo(): (duty: Duty) => void {
  const navigate = useNavigate()
  return ({ kind, subjectId, step }) => {
    if (step && hasCaseScreen(step.process)) {
      void navigate({ to: caseScreens[step.process], params: { id: subjectId } })
    } else if (hasScreen(kind)) void navigate({ to: screens[kind], params: { id: subjectId } })
    else if (kind === 'decide') void navigate({ to: '/indicators' })
    else if (kind === 'make_report') void navigate({ to: '/reports' })
    else void navigate({ to: '/filing/$id', params: { id: subjectId } })
  }
}

export function DutyRow({ duty }: { duty: Duty }) {
  const words = useWords('work')
  const { language } = useLanguage()
  const go = useGo()
  const stepText = duty.step ? processWord(language, duty.step.process, duty.step.action) : ''
  const about = [duty.unit, duty.track].filter(Boolean).join(' · ')
  const counted = filing.includes(duty.kind)
  return (
    <li className="duty">
      <div className="duty-what">
        <h2>{words(duty.kind, { report: duty.reportName, step: stepText })}</h2>
        {about && <p className="quiet">{about}</p>}
        {duty.reason && (
          <p className="duty-reason reading">
            <strong>{words(duty.kind === 'answer_extension' ? 'askedBecause' : 'returnedBecause')}: </strong>
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
