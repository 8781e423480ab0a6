/** The indicators of a plan: figures by period, the machine's working paper, the decided word. */

import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { type IndicatorSummary, listIndicators } from '#contract/indicators.ts'
import { listPlans } from '#contract/plans.ts'
import { periodLabel } from '#words/period-label.ts'
import type { Answered } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import { IndicatorRow } from './IndicatorRow.tsx'
import { useClassWord } from './useClassWord.ts'
import { undecided, VerdictBar, wordKey } from './VerdictBar.tsx'
import '../parts/rows.css'
import './indicators.css'

type List = Answered<NonNullable<Exclude<typeof listIndicators.answer, 'file'>>>

/** Which plan's indicators are read; all that hold any can be chosen. */
function PlanChoice({ current }: { current: string | undefined }) {
  const words = useWords('indicators')
  const navigate = useNavigate({ from: '/indicators' })
  const { answer } = useAnswer(listPlans, {})
  const plans = answer?.plans.filter(({ indicators }) => indicators > 0) ?? []
  if (plans.length < 2) return null
  return (
    <Select
      className="indicator-plan"
      aria-label={words('plan')}
      value={current}
      popupMatchSelectWidth={false}
      onChange={(plan) => void navigate({ search: { plan } })}
      options={plans.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

function Heads({ list, showsComputed }: { list: List; showsComputed: boolean }) {
  const words = useWords('indicators')
  const { language } = useLanguage()
  const { indicators, periods } = list
  const year = (found: number | null | undefined) => (found ? words('ofYear', { year: found }) : '')
  return (
    <thead>
      <tr>
        <th scope="col" className="number">
          {words('number')}
        </th>
        <th scope="col">{words('name')}</th>
        <th scope="col">{words('nature')}</th>
        <th scope="col">{words('unit')}</th>
        <th scope="col" className="number">
          {words('base')} <span className="head-year">{year(indicators[0]?.baseYear)}</span>
        </th>
        {periods.map((period) => (
          <th key={period} scope="col" className="number">
            {periodLabel(language, period)}
          </th>
        ))}
        <th scope="col">
          {words('target')} <span className="head-year">{year(indicators[0]?.targetYear)}</span>
        </th>
        <th scope="col">{words('outlook')}</th>
        {showsComputed && (
          <th scope="col" title={words('computedMeaning')}>
            <span className="ruled">{words('computed')}</span>
          </th>
        )}
        <th scope="col">{words('decided')}</th>
      </tr>
    </thead>
  )
}

function Fields({ list, shown }: { list: List; shown: readonly IndicatorSummary[] }) {
  const words = useWords('indicators')
  const fields = [...new Set(shown.map(({ field }) => field))]
  const showsComputed = list.indicators.some(({ verdict }) => verdict !== null)
  const columns = list.periods.length + 8 + (showsComputed ? 1 : 0)
  return (
    <div className="indicator-scroll sheet">
      <table className="rows rows-dense rows-numbered indicator-rows">
        <Heads list={list} showsComputed={showsComputed} />
        {fields.map((field) => (
          <tbody key={field}>
            {fields.some(Boolean) && (
              <tr className="rows-group">
                <th colSpan={columns} scope="rowgroup">
                  {field || words('noField')}
                </th>
              </tr>
            )}
            {shown
              .filter((indicator) => indicator.field === field)
              .map((indicator) => (
                <IndicatorRow
                  key={indicator.itemId}
                  indicator={indicator}
                  periods={list.periods}
                  scale={list.scale}
                  showsComputed={showsComputed}
                />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Indicators({ list }: { list: List }) {
  const words = useWords('indicators')
  const navigate = useNavigate({ from: '/indicators' })
  const { word } = useSearch({ from: '/shell/indicators' })
  const classWord = useClassWord(list.scale)
  const choose = (next: string | undefined) =>
    void navigate({ search: (search) => ({ ...search, word: next }) })
  if (list.indicators.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
  const shown = list.indicators.filter((one) => word === undefined || wordKey(one) === word)
  const computed = list.indicators.some(({ verdict }) => verdict !== null)
  return (
    <>
      <VerdictBar indicators={list.indicators} scale={list.scale} chosen={word} onChoose={choose} />
      {word !== undefined && (
        <div className="indicator-showing">
          {words('showing', {
            word: word === undecided ? words('undecided') : classWord(word),
            count: shown.length,
          })}
          <Button size="small" onClick={() => choose(undefined)}>
            {words('showAll')}
          </Button>
        </div>
      )}
      <Fields list={list} shown={shown} />
      <p className="quiet small">{words('marks')}</p>
      {computed && <p className="quiet small">{words('computedMeaning')}</p>}
    </>
  )
}

export function IndicatorsPage() {
  const words = useWords('indicators')
  const scores = useWords('scores')
  const warnings = useWords('warningPage')
  const { navigation, evaluation } = useSession()
  const { plan } = useSearch({ from: '/shell/indicators' })
  const list = useAnswer(listIndicators, { plan })
  return (
    <Page
      title={words('title')}
      line={list.answer?.plan.name}
      actions={
        <>
          <PlanChoice current={list.answer?.plan.id} />
          {list.answer && navigation.includes('warnings') && (
            <LinkButton
              to="/warnings"
              search={{ plan: list.answer.plan.id }}
              type={evaluation?.kind === 'monitoring' ? 'primary' : 'default'}
            >
              {warnings('title')}
            </LinkButton>
          )}
          {list.answer?.scorable && (
            <LinkButton to="/scores" search={{ plan: list.answer.plan.id }}>
              {scores('title')}
            </LinkButton>
          )}
        </>
      }
    >
      <Answer of={list}>{(found) => <Indicators list={found} />}</Answer>
    </Page>
  )
}
