/** Every figure ever entered for an indicator, newest first in each period, and which of them is used. */

import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { IndicatorView } from '#contract/indicators.ts'
import { periodLabel } from '#words/period-label.ts'
import { useLanguage, useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { ReplaceDialog } from '../values/ReplaceDialog.tsx'
import { equalDecimals } from './figures.ts'

type Value = IndicatorView['history'][number]

function Row({ value, itemId, shown }: { value: Value; itemId: string; shown: (number: string) => string }) {
  const { language } = useLanguage()
  const words = useWords('indicators')
  const parts = useWords('parts')
  const { period, number, grade, asOf, source, enteredAt, enteredBy, inUse } = value
  return (
    <tr className={inUse ? '' : 'value-old'}>
      <td data-label={words('period')} className="nowrap">
        <Link to="/values/$id" params={{ id: itemId }} search={{ period }}>
          {periodLabel(language, period)}
        </Link>
      </td>
      <td data-label={words('value')} className="number">
        {shown(number)}
      </td>
      <td data-label={words('grade')}>{parts(grade)}</td>
      <td data-label={words('asOf')} className="nowrap">
        {asOf}
      </td>
      <td data-label={words('source')}>{source}</td>
      <td data-label={words('entered')} className="quiet">
        <span className="nowrap">{instantText(enteredAt)}</span> <span className="nowrap">{enteredBy}</span>
      </td>
      <td>
        <Mark tone={inUse ? 'done' : 'none'} word={words(inUse ? 'inUse' : 'superseded')} />
      </td>
    </tr>
  )
}

function Table({ history, indicator }: { history: readonly Value[]; indicator: IndicatorView }) {
  const words = useWords('indicators')
  const { unit, itemId } = indicator.summary
  const shown = equalDecimals(history.map(({ number }) => number))
  return (
    <table className="rows rows-dense">
      <thead>
        <tr>
          <th scope="col">{words('period')}</th>
          <th scope="col" className="number">
            {unit ? words('valueIn', { unit }) : words('value')}
          </th>
          <th scope="col">{words('grade')}</th>
          <th scope="col">{words('asOf')}</th>
          <th scope="col">{words('source')}</th>
          <th scope="col">{words('entered')}</th>
          <th scope="col">{words('inUse')}</th>
        </tr>
      </thead>
      <tbody>
        {history.map((value) => (
          <Row key={value.id} value={value} itemId={itemId} shown={shown} />
        ))}
      </tbody>
    </table>
  )
}

/** The years of the plan, with the base year before them. */
function yearsOf({ plan, summary }: IndicatorView): number[] {
  const from = Math.min(summary.baseYear ?? plan.periodStart, plan.periodStart)
  return Array.from({ length: plan.periodEnd - from + 1 }, (_, index) => from + index)
}

export function Values({ indicator }: { indicator: IndicatorView }) {
  const words = useWords('indicators')
  const [isAsking, setAsking] = useState(false)
  const { history, valueWritable, summary } = indicator
  return (
    <section className="indicator-part sheet">
      <div className="indicator-head">
        <h2>{words('values')}</h2>
        {valueWritable && (
          <Button className="no-print" onClick={() => setAsking(true)}>
            {words('addValue')}
          </Button>
        )}
      </div>
      {history.length === 0 ? (
        <p className="quiet">{words('noValues')}</p>
      ) : (
        <Table history={history} indicator={indicator} />
      )}
      {isAsking && (
        <ReplaceDialog
          item={{ id: summary.itemId, name: summary.name, unit: summary.unit }}
          period={null}
          years={yearsOf(indicator)}
          standing={history.filter(({ inUse }) => inUse)}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
