/** Tasks and projects of a plan: the light their milestones give, beside what their unit declares. */

import { useNavigate, useSearch } from '@tanstack/react-router'
import { Checkbox, Segmented } from 'antd'
import { listProgress, type WorkView } from '#contract/progress.ts'
import type { Answered } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { dayText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { PlanPick } from '../plans/PlanPick.tsx'
import { useAnswer } from '../queries.ts'
import { LightBar } from './LightBar.tsx'
import { WorkRow } from './WorkRow.tsx'
import '../parts/rows.css'
import './progress.css'

type List = Answered<NonNullable<Exclude<typeof listProgress.answer, 'file'>>>

const kinds = ['task', 'project'] as const

function useChoice() {
  const search = useSearch({ from: '/shell/progress' })
  const navigate = useNavigate({ from: '/progress' })
  return { search, choose: (next: typeof search) => void navigate({ search: { ...search, ...next } }) }
}

function Filters({ items }: { items: readonly WorkView[] }) {
  const words = useWords('progressPage')
  const { search, choose } = useChoice()
  const of = (kind: WorkView['kind']) => items.filter((item) => item.kind === kind).length
  return (
    <div className="progress-filters">
      <Segmented
        aria-label={words('kind')}
        value={search.kind ?? 'all'}
        onChange={(kind) => choose({ kind: kinds.find((one) => one === kind) })}
        options={[
          { value: 'all', label: words('all') },
          { value: 'task', label: words('tasks', { count: of('task') }) },
          { value: 'project', label: words('projects', { count: of('project') }) },
        ]}
      />
      <Checkbox
        checked={search.differing ?? false}
        onChange={({ target }) => choose({ differing: target.checked || undefined })}
      >
        {words('onlyDiffering')}
      </Checkbox>
    </div>
  )
}

function Table({ list, items }: { list: List; items: readonly WorkView[] }) {
  const words = useWords('progressPage')
  return (
    <div className="indicator-scroll sheet">
      <table className="rows rows-dense rows-numbered progress-rows">
        <thead>
          <tr>
            <th scope="col" className="number">
              {words('number')}
            </th>
            <th scope="col">{words('name')}</th>
            <th scope="col">{words('computed')}</th>
            <th scope="col">{words('declared')}</th>
            <th scope="col">{words('milestones')}</th>
            <th scope="col">{words('investment')}</th>
            <th scope="col">{words('last')}</th>
            <th scope="col">{words('evidence')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <WorkRow key={item.itemId} item={item} planId={list.plan.id} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Progress({ list }: { list: List }) {
  const words = useWords('progressPage')
  const { search, choose } = useChoice()
  const { kind, light, differing } = search
  if (list.items.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
  const ofKind = list.items.filter((item) => kind === undefined || item.kind === kind)
  const shown = ofKind.filter(
    (item) => (light === undefined || item.light === light) && (!differing || item.finding !== null),
  )
  return (
    <>
      <LightBar items={ofKind} chosen={light} onChoose={(next) => choose({ light: next })} />
      <Filters items={list.items} />
      <Table list={list} items={shown.toSorted((a, b) => order(a) - order(b))} />
    </>
  )
}

/** Tasks before projects, each in their order. */
const order = ({ kind, number }: WorkView): number => (kind === 'task' ? 0 : 10_000) + number

export function ProgressPage() {
  const words = useWords('progressPage')
  const { language } = useLanguage()
  const { search, choose } = useChoice()
  const list = useAnswer(listProgress, search.plan ? { plan: search.plan } : {})
  const { answer } = list
  return (
    <Page
      title={words('title')}
      state={<Mark tone="warn" word={words('paper')} />}
      line={answer && words('asOf', { date: dayText(language, answer.asOf) })}
      actions={
        answer && <PlanPick current={answer.plan.id} onPick={(plan) => choose({ plan, light: undefined })} />
      }
    >
      <Answer of={list}>{(found) => <Progress list={found} />}</Answer>
    </Page>
  )
}
