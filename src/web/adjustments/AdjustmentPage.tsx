/** One adjustment: what changes and why, what it touches, who said what, its chain, and the version it became. */

import { Link, useParams } from '@tanstack/react-router'
import { Alert } from 'antd'
import { type AdjustmentView, getAdjustment, getAdjustmentDocument } from '#contract/adjustments.ts'
import { address } from '../api.ts'
import { CasePanel } from '../cases/CasePanel.tsx'
import { CommentRounds } from '../consultations/CommentRounds.tsx'
import { useWords } from '../language.tsx'
import { Answer } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { PaperFile } from '../printing/PaperFile.tsx'
import { useAnswer } from '../queries.ts'
import { AdjustmentMark } from './AdjustmentMark.tsx'
import { Effects } from './Effects.tsx'
import { Items } from './Items.tsx'
import { Newer } from './Newer.tsx'
import { Opinions } from './Opinions.tsx'
import { OutlineTargets } from './OutlineTargets.tsx'
import { TextSection } from './TextSection.tsx'
import './adjustments.css'

function Line({ view }: { view: AdjustmentView }) {
  const words = useWords('adjustments')
  const { summary, base, sentFrom } = view
  return (
    <span className="adjustment-line">
      <Link to="/plans/$id" params={{ id: summary.plan.id }}>
        {summary.plan.name}
      </Link>
      <span>{words('number', { number: summary.number })}</span>
      <span>{words('from', { number: base.number, day: base.adoptedOn })}</span>
      <span>
        {words('unit')} {summary.unit}
      </span>
      {sentFrom && (
        <Link to="/adjustments/$id" params={{ id: sentFrom.id }}>
          {words('sentFrom', { title: sentFrom.title })}
        </Link>
      )}
    </span>
  )
}

function Result({ view }: { view: AdjustmentView }) {
  const words = useWords('adjustments')
  const { result, summary } = view
  if (!result) return null
  const { document, number: version, adoptedOn, by } = result
  const text = words('result', { ...document, version, by, day: adoptedOn })
  return (
    <Alert
      type="success"
      showIcon
      title={text}
      action={
        <Link to="/plans/$id" params={{ id: summary.plan.id }}>
          {words('toVersion')}
        </Link>
      }
    />
  )
}

function Adjustment({ view }: { view: AdjustmentView }) {
  const words = useWords('adjustments')
  const { id, process, title, state } = view.summary
  return (
    <Page
      title={title}
      back={{ to: '/adjustments', text: words('toList') }}
      state={<AdjustmentMark process={process} state={state} />}
      line={<Line view={view} />}
      actions={<PaperFile href={address(getAdjustmentDocument, { id })} name={words('document')} />}
    >
      <Result view={view} />
      <Newer view={view} />
      <OutlineTargets view={view} />
      <CasePanel process={process} subjectId={id} />
      <Items view={view} />
      <TextSection view={view} />
      <Effects view={view} />
      <Opinions view={view} />
      <section className="adjustment-part">
        <h2>{words('consultation')}</h2>
        <CommentRounds process={process} subjectId={id} />
      </section>
    </Page>
  )
}

export function AdjustmentPage() {
  const { id } = useParams({ from: '/shell/adjustments/$id' })
  const found = useAnswer(getAdjustment, { id })
  return <Answer of={found}>{(view) => <Adjustment key={id} view={view} />}</Answer>
}
