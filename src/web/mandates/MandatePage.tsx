/** One mandate: for the body its items, texts and handing in; for the coordinator its terms and the comparison too. */

import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import type { MandateView } from '#contract/mandate-views.ts'
import { getMandate } from '#contract/mandates.ts'
import { useWords } from '../language.tsx'
import { Answer } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { mandateTabs } from '../searches.ts'
import { PasswordLine } from '../work/PasswordLine.tsx'
import { BehalfBand, BehalfDialog } from './Behalf.tsx'
import { Compare } from './Compare.tsx'
import { GiveBackDialog } from './GiveBackDialog.tsx'
import { Items } from './Items.tsx'
import { Standing } from './Standing.tsx'
import { StateMark } from './StateMark.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'
import { Terms } from './Terms.tsx'
import { TermsDialog } from './TermsDialog.tsx'
import { Texts } from './Texts.tsx'
import './mandates.css'

type Asking = 'terms' | 'behalf' | 'submit' | 'back'

interface ActionsProps {
  mandate: MandateView
  behalf: string | null
  onAsk: (asking: Asking) => void
}

function Actions({ mandate: { may, reportId }, behalf, onAsk }: ActionsProps) {
  const words = useWords('mandates')
  return (
    <>
      <Link to="/reports/$id" params={{ id: reportId }}>
        <Button>{words('toReport')}</Button>
      </Link>
      {may.change && <Button onClick={() => onAsk('terms')}>{words('change')}</Button>}
      {may.fileFor && behalf === null && <Button onClick={() => onAsk('behalf')}>{words('fileFor')}</Button>}
      {may.giveBack && <Button onClick={() => onAsk('back')}>{words('giveBack')}</Button>}
      {(may.rate || behalf !== null) && (
        <Button type="primary" onClick={() => onAsk('submit')}>
          {words('submit')}
        </Button>
      )}
    </>
  )
}

interface WritingProps {
  mandate: MandateView
  /** Whether the reader writes now; why, where for the body. */
  writing: { onBehalf: string | null } | null
  again: () => unknown
}

function Parts({ mandate, writing, again }: WritingProps) {
  const words = useWords('mandates')
  const navigate = useNavigate({ from: '/mandates/$id' })
  const first = mandate.may.arrange ? 'terms' : 'items'
  const { part = first } = useSearch({ from: '/shell/mandates/$id' })
  return (
    <Tabs
      activeKey={part}
      onChange={(key) => void navigate({ search: { part: mandateTabs.find((one) => one === key) } })}
      items={[
        ...(mandate.may.arrange
          ? [{ key: 'terms', label: words('tabTerms'), children: <Terms mandate={mandate} /> }]
          : []),
        {
          key: 'items',
          label: words('tabItems'),
          children: <Items mandate={mandate} writing={writing} />,
        },
        {
          key: 'texts',
          label: words('tabTexts'),
          children: <Texts mandate={mandate} writing={writing} again={again} />,
        },
        ...(mandate.may.compare
          ? [{ key: 'compare', label: words('tabCompare'), children: <Compare mandate={mandate} /> }]
          : []),
        ...(mandate.may.arrange
          ? []
          : [{ key: 'terms', label: words('tabTerms'), children: <Terms mandate={mandate} /> }]),
      ]}
    />
  )
}

function Mandate({ mandate, again }: Pick<WritingProps, 'mandate' | 'again'>) {
  const words = useWords('mandates')
  const [asking, setAsking] = useState<Asking | null>(null)
  const [reason, setReason] = useState<string | null>(null)
  const { summary, may } = mandate
  const { institution, engagement, beginsOn, endsOn, state, title } = summary
  const behalf = may.fileFor ? reason : null
  const close = () => setAsking(null)
  return (
    <Page
      title={title}
      back={{ to: '/mandates', text: words('toList') }}
      state={<StateMark state={state} />}
      line={`${institution} · ${words(engagement)} · ${words('termText', { from: beginsOn, to: endsOn })}`}
      actions={<Actions mandate={mandate} behalf={behalf} onAsk={setAsking} />}
    >
      {!may.arrange && <PasswordLine />}
      {behalf !== null && <BehalfBand reason={behalf} onEnd={() => setReason(null)} />}
      <Standing mandate={mandate} />
      <Parts
        mandate={mandate}
        writing={may.rate ? { onBehalf: null } : behalf === null ? null : { onBehalf: behalf }}
        again={again}
      />
      {asking === 'terms' && <TermsDialog mandate={mandate} onClose={close} />}
      {asking === 'behalf' && <BehalfDialog onBegin={setReason} onClose={close} />}
      {asking === 'submit' && <SubmitDialog mandate={mandate} onBehalf={behalf} onClose={close} />}
      {asking === 'back' && <GiveBackDialog mandate={mandate} onClose={close} />}
    </Page>
  )
}

export function MandatePage() {
  const { id } = useParams({ from: '/shell/mandates/$id' })
  const mandate = useAnswer(getMandate, { id })
  return <Answer of={mandate}>{(found) => <Mandate mandate={found} again={mandate.again} />}</Answer>
}
