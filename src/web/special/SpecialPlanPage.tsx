/** One special plan: its process, the report as it would stand, its drafts, and who files about it. */

import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { getReport, type ReportView } from '#contract/reports.ts'
import { getSpecialPlan, type SpecialPlan } from '#contract/special-plans.ts'
import { CasePanel } from '../cases/CasePanel.tsx'
import { CommentRounds } from '../consultations/CommentRounds.tsx'
import { Difference } from '../consultations/Difference.tsx'
import { DraftLink } from '../drafts/DraftLink.tsx'
import { ExchangeList } from '../exchanges/ExchangeList.tsx'
import { Feedback } from '../feedback/Feedback.tsx'
import { useWords } from '../language.tsx'
import { LetterButton } from '../letters/LetterButton.tsx'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useReportJob } from '../parts/useReportJob.ts'
import { useAnswer } from '../queries.ts'
import { BriefLink } from '../reports/BriefLink.tsx'
import { Gaps } from '../reports/Gaps.tsx'
import { JobProgress } from '../reports/JobProgress.tsx'
import { MakeButton } from '../reports/MakeButton.tsx'
import { Outline } from '../reports/Outline.tsx'
import { Versions } from '../reports/Versions.tsx'
import { specialParts } from '../searches.ts'
import { AttributesButton } from './AttributesButton.tsx'
import { Filings } from './Filings.tsx'
import { PlanDue, StateMark } from './SpecialPage.tsx'
import '../reports/reports.css'
import '../exchanges/exchanges.css'
import './special.css'

interface Shown {
  plan: SpecialPlan
  report: ReportView
}

function Facts({ plan }: { plan: SpecialPlan }) {
  const words = useWords('special')
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words('lead'), plan.lead],
    [words('due'), <PlanDue key="due" plan={plan} />],
    [words('issuedBy'), words(plan.issuedBy ?? 'issuedUnknown')],
    [words('documentNumber'), plan.documentNumber || words('issuedUnknown')],
    [
      words('leaderInCharge'),
      <span key="leader">
        {plan.leaderInCharge || words('issuedUnknown')} <AttributesButton planId={plan.planId} />
      </span>,
    ],
    [words('takesPart'), words(plan.commissionTakesPart ? 'yes' : 'no')],
  ]
  return (
    <dl className="special-facts sheet">
      {facts.map(([head, said]) => (
        <div key={head}>
          <dt className="quiet">{head}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The parts of the page, by the name they have in its address. */
function useParts({
  plan,
  report,
}: Shown): { key: (typeof specialParts)[number]; label: string; children: ReactNode }[] {
  const words = useWords('special')
  const { outline, gaps, versions } = report
  return [
    { key: 'text', label: words('text'), children: <Outline outline={outline} /> },
    { key: 'gaps', label: `${words('gaps')} ${gaps.length}`, children: <Gaps gaps={gaps} /> },
    {
      key: 'versions',
      label: `${words('versions')} ${versions.length}`,
      children: <Versions versions={versions} />,
    },
    { key: 'difference', label: words('difference'), children: <Difference reportId={report.id} /> },
    {
      key: 'comments',
      label: words('comments'),
      children: <CommentRounds process="special_report" subjectId={report.id} />,
    },
    { key: 'feedback', label: words('feedback'), children: <Feedback reportId={report.id} /> },
    {
      key: 'filings',
      label: `${words('filings')} ${plan.filings.length}`,
      children: <Filings filings={plan.filings} />,
    },
    {
      key: 'exchanges',
      label: words('exchanges'),
      children: <ExchangeList planId={plan.planId} />,
    },
  ]
}

function Parts(shown: Shown) {
  const navigate = useNavigate({ from: '/special/$id' })
  const { part = 'text' } = useSearch({ from: '/shell/special/$id' })
  return (
    <Tabs
      activeKey={part}
      onChange={(key) => void navigate({ search: { part: specialParts.find((one) => one === key) } })}
      items={useParts(shown)}
    />
  )
}

function Special({ plan, report }: Shown) {
  const words = useWords('special')
  const { job, refusal, begun } = useReportJob(report.id)
  return (
    <Page
      title={plan.name}
      back={{ to: '/special', text: words('toList') }}
      state={<StateMark plan={plan} />}
      line={words(plan.listed ? 'listed' : 'other')}
      actions={
        <>
          <DraftLink reportId={report.id} />
          <BriefLink reportId={report.id} />
          <LetterButton reportId={report.id} kind="copy" />
          {report.writable && (
            <MakeButton report={report} isMaking={job?.state === 'running'} onBegun={begun} />
          )}
        </>
      }
    >
      {refusal && <RefusalNotice refusal={refusal} />}
      {job && <JobProgress job={job} />}
      <Facts plan={plan} />
      <CasePanel process="special_report" subjectId={report.id} />
      <Parts plan={plan} report={report} />
    </Page>
  )
}

function WithReport({ plan }: { plan: SpecialPlan }) {
  const report = useAnswer(getReport, { id: plan.reportId })
  return <Answer of={report}>{(found) => <Special plan={plan} report={found} />}</Answer>
}

export function SpecialPlanPage() {
  const { id } = useParams({ from: '/shell/special/$id' })
  const plan = useAnswer(getSpecialPlan, { id })
  return <Answer of={plan}>{(found) => <WithReport plan={found} />}</Answer>
}
