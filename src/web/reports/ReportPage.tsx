/** One report: how far its material is, what is missing, the text as it would stand, and the files made of it. */

import { Link, Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { getReport, type ReportView } from '#contract/reports.ts'
import { CasePanel } from '../cases/CasePanel.tsx'
import { CommentRounds } from '../consultations/CommentRounds.tsx'
import { Difference } from '../consultations/Difference.tsx'
import { DraftLink } from '../drafts/DraftLink.tsx'
import { useWords } from '../language.tsx'
import { LetterButton } from '../letters/LetterButton.tsx'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useReportJob } from '../parts/useReportJob.ts'
import { useAnswer } from '../queries.ts'
import { reportParts } from '../searches.ts'
import { useSession } from '../shell/session.ts'
import { UpdateNotes } from '../values/UpdateNotes.tsx'
import { BriefLink } from './BriefLink.tsx'
import { Congress } from './Congress.tsx'
import { Consistency } from './Consistency.tsx'
import { Gaps } from './Gaps.tsx'
import { JobProgress } from './JobProgress.tsx'
import { MakeButton } from './MakeButton.tsx'
import { Outline } from './Outline.tsx'
import { Points } from './Points.tsx'
import { Returns } from './Returns.tsx'
import { Versions } from './Versions.tsx'
import './reports.css'

interface NumberProps {
  name: 'accepted' | 'decided' | 'estimates' | 'gaps'
  children: ReactNode
}

function ReportNumber({ name, children }: NumberProps) {
  const words = useWords('reports')
  return (
    <div title={words(`rule_${name}`)}>
      <dt>{words(name)}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** How far the material is; each number leads to what is behind it. */
function Numbers({ report }: { report: ReportView }) {
  const words = useWords('reports')
  const { trackId, acceptedUnits, units, decided, indicators, estimates, gaps, id } = report
  const plan = { plan: report.planId ?? undefined }
  const { navigation } = useSession()
  const accepted = words('ofTotal', { count: acceptedUnits, total: units })
  const isDecided = words('ofTotal', { count: decided, total: indicators })
  return (
    <dl className="report-numbers sheet">
      {trackId !== null && (
        <ReportNumber name="accepted">
          {navigation.includes('review') ? (
            <Link to="/review" search={{ track: trackId, count: 'accepted' }}>
              {accepted}
            </Link>
          ) : (
            accepted
          )}
        </ReportNumber>
      )}
      <ReportNumber name="decided">
        {navigation.includes('indicators') ? (
          <Link to="/indicators" search={plan}>
            {isDecided}
          </Link>
        ) : (
          isDecided
        )}
      </ReportNumber>
      <ReportNumber name="estimates">
        {navigation.includes('indicators') ? (
          <Link to="/indicators" search={plan}>
            {estimates}
          </Link>
        ) : (
          estimates
        )}
      </ReportNumber>
      <ReportNumber name="gaps">
        <Link to="/reports/$id" params={{ id }} search={{ part: 'gaps' }}>
          {gaps.length}
        </Link>
      </ReportNumber>
    </dl>
  )
}

function Parts({ report }: { report: ReportView }) {
  const words = useWords('reports')
  const consult = useWords('consultations')
  const sheets = useWords('changeSheets')
  const navigate = useNavigate({ from: '/reports/$id' })
  const { part = 'text' } = useSearch({ from: '/shell/reports/$id' })
  const { outline, gaps, versions } = report
  const points = useSession().evaluation?.points ?? []
  return (
    <Tabs
      activeKey={part}
      onChange={(key) => void navigate({ search: { part: reportParts.find((one) => one === key) } })}
      items={[
        { key: 'text', label: words('text'), children: <Outline outline={outline} /> },
        { key: 'gaps', label: `${words('gapList')} ${gaps.length}`, children: <Gaps gaps={gaps} /> },
        { key: 'check', label: words('check'), children: <Consistency id={report.id} /> },
        {
          key: 'versions',
          label: `${words('versions')} ${versions.length}`,
          children: <Versions versions={versions} />,
        },
        // Nobody is consulted on a third party's report.
        ...(report.mandateId === null
          ? [
              {
                key: 'difference',
                label: consult('difference'),
                children: <Difference reportId={report.id} />,
              },
            ]
          : []),
        ...(report.process
          ? [
              {
                key: 'comments',
                label: consult('title'),
                children: <CommentRounds process={report.process} subjectId={report.id} />,
              },
            ]
          : []),
        {
          key: 'returns',
          label: sheets('tab'),
          children: <Returns id={report.id} writable={report.writable} />,
        },
        // What the evaluation must answer is nothing a third party's own report answers.
        ...(report.mandateId === null
          ? [
              {
                key: 'points',
                label: `${words('points')} ${points.length}`,
                children: <Points points={points} />,
              },
            ]
          : []),
      ]}
    />
  )
}

/** What it belongs to; a theme is one step away. */
function Subject({ report: { track, themeId } }: { report: ReportView }) {
  const words = useWords('reports')
  if (themeId === null) return track || words('third_party')
  return (
    <Link to="/themes/$id" params={{ id: themeId }}>
      {words('theme')}
    </Link>
  )
}

function Report({ report }: { report: ReportView }) {
  const words = useWords('reports')
  const { job, refusal, begun } = useReportJob(report.id)
  return (
    <Page
      title={report.title}
      back={
        report.mandateId === null
          ? { to: '/reports', text: words('toList') }
          : { to: `/mandates/${report.mandateId}`, text: words('third_party') }
      }
      line={<Subject report={report} />}
      actions={
        <>
          {report.kind !== 'third_party' && <DraftLink reportId={report.id} />}
          {report.process && <BriefLink reportId={report.id} />}
          {report.process && <LetterButton reportId={report.id} kind="submission" />}
          {report.writable && (
            <MakeButton report={report} isMaking={job?.state === 'running'} onBegun={begun} />
          )}
        </>
      }
    >
      {refusal && <RefusalNotice refusal={refusal} />}
      {job && <JobProgress job={job} />}
      <Numbers report={report} />
      {report.process && <CasePanel process={report.process} subjectId={report.id} />}
      {report.process === 'outline_report' && <Congress report={report} />}
      {report.process && <UpdateNotes reportId={report.id} />}
      <Parts report={report} />
    </Page>
  )
}

export function ReportPage() {
  const { id } = useParams({ from: '/shell/reports/$id' })
  const report = useAnswer(getReport, { id })
  return (
    <Answer of={report}>
      {(found) =>
        found.specialPlanId === null ? (
          <Report report={found} />
        ) : (
          <Navigate to="/special/$id" params={{ id: found.specialPlanId }} replace />
        )
      }
    </Answer>
  )
}
