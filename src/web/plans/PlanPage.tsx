/** One plan as of one version: where it stands, what it rests on, and its items. */

import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Alert, Select } from 'antd'
import { getPlan, type PlanView } from '#contract/plans.ts'
import type { ItemKind } from '#domain/plans/item.ts'
import { useLanguage, useWords } from '../language.tsx'
import { dayText } from '../parts/format.ts'
import { Answer } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { AdoptButton } from './AdoptButton.tsx'
import { ImportTable } from './ImportTable.tsx'
import { LeadButton } from './LeadButton.tsx'
import { PlanChanges } from './PlanChanges.tsx'
import { PlanItems } from './PlanItems.tsx'
import { PlanMark } from './PlanMark.tsx'
import { PlanVersions } from './PlanVersions.tsx'
import './plans.css'

function Line({ plan }: { plan: PlanView['plan'] }) {
  const words = useWords('plans')
  const { language } = useLanguage()
  return (
    <span className="plan-line">
      <span>{words(plan.kind)}</span>
      <span>{words('years', { from: plan.periodStart, to: plan.periodEnd })}</span>
      {plan.lead && (
        <span>
          {words('lead')} {plan.lead}
        </span>
      )}
      {plan.adoptedOn && (
        <span>
          {words('adoptedOn')} {dayText(language, plan.adoptedOn)}
        </span>
      )}
      <span>
        {words('obligation')} {words(plan.obligation)}
      </span>
    </span>
  )
}

/** Which version is read; an older one can be chosen where there are several. */
function AsOf({ view, version }: { view: PlanView; version: number | undefined }) {
  const words = useWords('plans')
  const navigate = useNavigate({ from: '/plans/$id' })
  if (view.versions.length < 2) return null
  const newest = view.versions.at(-1)?.number
  return (
    <label className="plan-as-of" htmlFor="plan-as-of">
      {words('asOf')}
      <Select
        id="plan-as-of"
        value={version ?? newest}
        onChange={(number) =>
          void navigate({
            search: (search) => ({ ...search, version: number === newest ? undefined : number }),
          })
        }
        options={view.versions.toReversed().map(({ number, adoptedOn }) => ({
          value: number,
          label: adoptedOn ? words('asOfVersion', { version: number, date: adoptedOn }) : words('asOfDraft'),
        }))}
      />
    </label>
  )
}

function Standing({ view, version }: { view: PlanView; version: number | undefined }) {
  const words = useWords('plans')
  if (version !== undefined) {
    return <Alert type="warning" showIcon title={words('olderVersion', { version })} />
  }
  if (view.writable) return null
  return <Alert type="info" showIcon title={words(view.plan.state === 'draft' ? 'draftReader' : 'closed')} />
}

function Basis({ basis }: { basis: PlanView['basis'] }) {
  const words = useWords('plans')
  return (
    <section className="plan-basis sheet">
      <h2>{words('basis')}</h2>
      {basis.length === 0 && <p className="quiet">{words('basisNone')}</p>}
      <ul>
        {basis.map(({ title, number, issuedOn }) => (
          <li key={`${number} ${title}`}>
            {title}
            <span className="quiet">
              {[number, issuedOn && words('issuedOn', { date: issuedOn })].filter(Boolean).join(' ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Plan({ view }: { view: PlanView }) {
  const words = useWords('plans')
  const navigate = useNavigate({ from: '/plans/$id' })
  const { version, part = 'indicator' } = useSearch({ from: '/shell/plans/$id' })
  const show = (next: ItemKind) =>
    void navigate({ search: (search) => ({ ...search, part: next }), replace: true })
  return (
    <Page
      title={view.plan.name}
      back={{ to: '/plans', text: words('toList') }}
      state={<PlanMark plan={view.plan} />}
      line={<Line plan={view.plan} />}
      actions={
        <>
          <AsOf view={view} version={version} />
          {view.leadChange && <LeadButton plan={view.plan} leadBefore={view.leadChange.unitId} />}
          {view.writable && <AdoptButton plan={view.plan} />}
        </>
      }
    >
      <Standing view={view} version={version} />
      {view.writable && <ImportTable plan={view.plan} />}
      <Basis basis={view.basis} />
      {view.plan.state === 'adopted' && <PlanVersions planId={view.plan.id} />}
      {view.plan.state === 'adopted' && <PlanChanges planId={view.plan.id} />}
      {view.items.length > 0 && <PlanItems items={view.items} part={part} onPart={show} />}
    </Page>
  )
}

export function PlanPage() {
  const { id } = useParams({ from: '/shell/plans/$id' })
  const { version } = useSearch({ from: '/shell/plans/$id' })
  const plan = useAnswer(getPlan, { id, version })
  return <Answer of={plan}>{(view) => <Plan view={view} />}</Answer>
}
