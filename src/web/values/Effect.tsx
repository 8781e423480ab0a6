/** What another figure would do: verdicts that flip, counts, outlooks, and every place of a report that quotes it. */

import type { EffectView } from '#contract/values.ts'
import { one, parseDecimal, quotientText } from '#domain/decimal.ts'
import { useLabel, useWords } from '../language.tsx'
import { Mark } from '../parts/Mark.tsx'
import './values.css'

type PlanEffect = NonNullable<EffectView['plans']>[number]
type ReportEffect = EffectView['reports'][number]

/** To two decimals: the class never rests on this text. */
function shortRatio(ratio: string | null): string | null {
  const number = ratio === null ? null : parseDecimal(ratio)
  return number && quotientText(number, one, 2)
}

function useClassWordOf({ scale }: PlanEffect): (key: string | null) => string {
  const words = useWords('values')
  const label = useLabel()
  return (key) => {
    const known = scale.find((one) => one.key === key)
    return known ? label(known.word) : words('notComputable')
  }
}

function Verdicts({ plan }: { plan: PlanEffect }) {
  const words = useWords('values')
  const word = useClassWordOf(plan)
  return (
    <ul className="effect-list">
      {plan.verdicts.map(({ itemId, number, name, before, after, flips, reopens }) => (
        <li key={itemId}>
          <span>
            {number} {name}
          </span>{' '}
          <strong>
            {flips
              ? words('flips', { before: word(before.class), after: word(after.class) })
              : words('stays', { after: word(after.class) })}
          </strong>{' '}
          <span className="quiet">
            {words('ratio', {
              before: shortRatio(before.ratio) ?? words('noRatio'),
              after: shortRatio(after.ratio) ?? words('noRatio'),
            })}
          </span>
          {reopens && <Mark tone="warn" word={words('reopens')} />}
        </li>
      ))}
    </ul>
  )
}

function Outlooks({ outlooks }: Pick<PlanEffect, 'outlooks'>) {
  const words = useWords('values')
  if (outlooks.length === 0) return null
  return (
    <>
      <h4>{words('outlooks')}</h4>
      <ul className="effect-list">
        {outlooks.map(({ itemId, number, name, before, after }) => (
          <li key={itemId}>
            <span>
              {number} {name}
            </span>{' '}
            <strong>
              {before.likelihood === after.likelihood
                ? words(after.likelihood ?? 'tooFew')
                : words('likelihood', {
                    before: words(before.likelihood ?? 'tooFew'),
                    after: words(after.likelihood ?? 'tooFew'),
                  })}
            </strong>{' '}
            {before.projected !== after.projected && (
              <span className="quiet">
                {words('projected', {
                  before: before.projected ?? words('noRatio'),
                  after: after.projected ?? words('noRatio'),
                })}
              </span>
            )}{' '}
            {before.expected !== after.expected && (
              <span className="quiet">
                {words('expected', {
                  before: before.expected ?? words('noRatio'),
                  after: after.expected ?? words('noRatio'),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** 16/20 → 15/20: of the verdicts that could be computed those on schedule or better. */
function Counts({ plan: { before, after } }: { plan: PlanEffect }) {
  const words = useWords('values')
  const said = (side: PlanEffect['before']) =>
    words('ofTotal', { count: side.onSchedule, total: side.computed })
  const isSame = said(before) === said(after)
  return (
    <p className="effect-counts">
      {isSame
        ? words('countsSame', { before: said(before) })
        : words('counts', { before: said(before), after: said(after) })}
    </p>
  )
}

function Report({ report }: { report: ReportEffect }) {
  const words = useWords('values')
  const { title, standing, note, changes, estimatesBefore, estimatesAfter } = report
  return (
    <details className="effect-report" open={changes.length <= 12}>
      <summary>
        <strong>{title}</strong> <span className="quiet">{words(standing)}</span>{' '}
        {note && <Mark tone="warn" word={words('noteMade')} />}{' '}
        <span className="quiet">
          {words('placesCount', { count: changes.length })}
          {estimatesBefore !== estimatesAfter &&
            ` ${words('estimates', { before: estimatesBefore, after: estimatesAfter })}`}
        </span>
      </summary>
      <ul className="effect-list">
        {changes.map((change) => (
          <li key={JSON.stringify(change)}>
            <span className="quiet">
              {words(change.place)} {change.where} {change.label}
            </span>
            <del>{change.before ?? words('added')}</del>
            <ins>{change.after ?? words('gone')}</ins>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Plans({ plans }: Pick<EffectView, 'plans'>) {
  const words = useWords('values')
  if (plans === null) return <p className="quiet">{words('verdictsHidden')}</p>
  if (plans.length === 0) return null
  return (
    <section>
      <h3>
        {words('verdicts')} <span className="quiet small">{words('verdictsNote')}</span>
      </h3>
      {plans.map((plan) => (
        <div key={plan.planId}>
          {plans.length > 1 && <h4>{plan.name}</h4>}
          <Counts plan={plan} />
          <Verdicts plan={plan} />
          <Outlooks outlooks={plan.outlooks} />
        </div>
      ))}
    </section>
  )
}

function Repeats({ repeats }: Pick<EffectView, 'repeats'>) {
  const words = useWords('values')
  const parts = useWords('parts')
  if (repeats.length === 0) return null
  return (
    <p>
      {words('repeats')}{' '}
      {repeats.map(({ itemId: _, ...repeat }) => words('repeat', repeat)).join(parts('listed'))}{' '}
      <span className="quiet">{words('repeatsNote')}</span>
    </p>
  )
}

const mostNames = 8

function Told({ told }: Pick<EffectView, 'told'>) {
  const words = useWords('values')
  const parts = useWords('parts')
  if (told.length === 0) return null
  const names = told.slice(0, mostNames).join(parts('listed'))
  return (
    <p className="quiet">
      {told.length > mostNames
        ? words('toldMany', { count: told.length, names: `${names}…` })
        : words('told', { names })}
    </p>
  )
}

export function Effect({ effect }: { effect: EffectView }) {
  const words = useWords('values')
  const { plans, reports, repeats, told } = effect
  const isNone = (plans?.length ?? 0) + reports.length === 0
  return (
    <div className="effect">
      <h3 className="effect-title">{words('effect')}</h3>
      {isNone && <p className="quiet">{words('effectNone')}</p>}
      <Plans plans={plans} />
      {reports.length > 0 && (
        <section>
          <h3>{words('reports')}</h3>
          {reports.map((report) => (
            <Report key={report.reportId} report={report} />
          ))}
        </section>
      )}
      <Repeats repeats={repeats} />
      <Told told={told} />
    </div>
  )
}
