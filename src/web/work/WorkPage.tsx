/** My work: what I owe, by when, what came back and why; one button each. */

import { Navigate } from '@tanstack/react-router'
import type { WorkView } from '#contract/work.ts'
import { getWork } from '#contract/work.ts'
import { DraftsToWrite } from '../drafts/DraftsToWrite.tsx'
import { useLanguage, useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'
import { dayText } from '../parts/format.ts'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import { DutyRow } from './DutyRow.tsx'
import { PasswordLine } from './PasswordLine.tsx'
import { Notices, Waiting } from './side.tsx'
import './work.css'

function NothingOwed({ coming }: { coming: WorkView['coming'] }) {
  const words = useWords('work')
  const { language } = useLanguage()
  const next = coming[0]
  return (
    <Empty
      text={words('nothingOwed')}
      next={
        next ? words('nextIs', { date: dayText(language, next.dueOn), text: next.text }) : words('nextNone')
      }
    />
  )
}

function Coming({ coming }: { coming: WorkView['coming'] }) {
  const words = useWords('work')
  if (coming.length === 0) return null
  return (
    <section className="work-side sheet">
      <h2>{words('coming')}</h2>
      <ol>
        {coming.map(({ text, dueOn, daysLeft }) => (
          <li key={`${dueOn} ${text}`}>
            <DueText dueOn={dueOn} daysLeft={daysLeft} />
            <p className="reading">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Work({ work }: { work: WorkView }) {
  const { navigation } = useSession()
  const mayDraft = navigation.includes('reports') || navigation.includes('filing')
  return (
    <div className="work">
      <div className="work-main">
        {work.duties.length === 0 ? (
          <NothingOwed coming={work.coming} />
        ) : (
          <ul className="duties sheet">
            {work.duties.map((duty) => (
              <DutyRow key={`${duty.kind} ${duty.subjectId}`} duty={duty} />
            ))}
          </ul>
        )}
        <Waiting waiting={work.waiting} />
      </div>
      <div className="work-beside">
        {mayDraft && <DraftsToWrite />}
        <Coming coming={work.coming} />
        <Notices notices={work.notices} />
      </div>
    </div>
  )
}

/** Whoever has no work of this kind is led to what he has. */
export function WorkPage() {
  const { navigation } = useSession()
  const [first] = navigation
  return first === undefined || navigation.includes('work') ? (
    <OwnWork />
  ) : (
    <Navigate to={`/${first}`} replace />
  )
}

function OwnWork() {
  const words = useWords('work')
  const work = useAnswer(getWork, {})
  const owed = work.answer?.duties.length ?? 0
  return (
    <Page title={words('title')} line={owed > 0 && words('owed', { count: owed })}>
      <PasswordLine />
      <Answer of={work}>{(found) => <Work work={found} />}</Answer>
    </Page>
  )
}
