/** Early warning: what needs attention this half-year, binding first, and how indicators moved since the last exercise. */

import { PrinterOutlined } from '@ant-design/icons'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { listWarnings, type WarningView } from '#contract/warnings.ts'
import { periodLabel } from '#words/period-label.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Mark } from '../parts/Mark.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { PlanPick } from '../plans/PlanPick.tsx'
import { useAnswer } from '../queries.ts'
import { Movement } from './Movement.tsx'
import { WarningRow } from './WarningRow.tsx'
import type { WarningList } from './warning-list.ts'
import '../parts/rows.css'
import './warnings.css'

function Group({
  list,
  warnings,
  head,
}: {
  list: WarningList
  warnings: readonly WarningView[]
  head: string
}) {
  const words = useWords('warningPage')
  if (warnings.length === 0) return null
  return (
    <section className="sheet warning-group">
      <h2>{head}</h2>
      <table className="rows rows-dense">
        <TableHead heads={[words('level'), words('item'), words('reason'), words('lead')]} />
        <tbody>
          {warnings.map((warning) => (
            <WarningRow key={warning.itemId} warning={warning} planId={list.plan.id} scale={list.scale} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Warnings({ list }: { list: WarningList }) {
  const words = useWords('warningPage')
  const { language } = useLanguage()
  const { warnings, watched } = list
  const binding = warnings.filter(({ isBinding }) => isBinding)
  const others = warnings.filter(({ isBinding }) => !isBinding)
  return (
    <>
      <p className="warning-line">
        {words('line', {
          period: periodLabel(language, list.halfYear),
          ...watched,
          count: warnings.length,
          binding: binding.length,
        })}
      </p>
      {warnings.length === 0 && <Empty text={words('none')} next={words('noneNext')} />}
      <Group list={list} warnings={binding} head={words('bindingGroup', { count: binding.length })} />
      <Group list={list} warnings={others} head={words('otherGroup', { count: others.length })} />
      <Movement list={list} />
    </>
  )
}

export function WarningsPage() {
  const words = useWords('warningPage')
  const indicators = useWords('indicators')
  const { language } = useLanguage()
  const search = useSearch({ from: '/shell/warnings' })
  const navigate = useNavigate({ from: '/warnings' })
  const { plan, halfYear } = search
  const list = useAnswer(listWarnings, { ...(plan && { plan }), ...(halfYear && { halfYear }) })
  const { answer } = list
  return (
    <Page
      title={words('title')}
      state={<Mark tone="warn" word={words('paper')} />}
      line={answer?.evaluation.name}
      actions={
        answer && (
          <>
            <PlanPick
              current={answer.plan.id}
              onPick={(next) => void navigate({ search: { ...search, plan: next } })}
            />
            <Select
              aria-label={words('halfYear')}
              value={answer.halfYear}
              popupMatchSelectWidth={false}
              onChange={(next) => void navigate({ search: { ...search, halfYear: next } })}
              options={answer.halfYears.map((one) => ({ value: one, label: periodLabel(language, one) }))}
            />
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {indicators('print')}
            </Button>
          </>
        )
      }
    >
      <Answer of={list}>{(found) => <Warnings list={found} />}</Answer>
    </Page>
  )
}
