/** Every figure ever entered for an indicator, newest first in each period, and which of them is used. */

import { Button } from 'antd'
import { useState } from 'react'
import type { IndicatorView } from '#contract/indicators.ts'
import { periodLabel } from '#words/period-label.ts'
import { useLanguage, useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { AddValueDialog } from './AddValueDialog.tsx'
import { equalDecimals } from './figures.ts'

type Value = IndicatorView['history'][number]

function Row({ value, shown }: { value: Value; shown: (number: string) => string }) {
  const { language } = useLanguage()
  const words = useWords('indicators')
  const parts = useWords('parts')
  const { period, number, grade, asOf, source, enteredAt, enteredBy, inUse } = value
  return (
    <tr className={inUse ? '' : 'value-old'}>
      <td data-label={words('period')} className="nowrap">
        {periodLabel(language, period)}
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

function Table({ history, unit }: { history: readonly Value[]; unit: string }) {
  const words = useWords('indicators')
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
          <Row key={value.id} value={value} shown={shown} />
        ))}
      </tbody>
    </table>
  )
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
        <Table history={history} unit={summary.unit} />
      )}
      {isAsking && <AddValueDialog indicator={indicator} onClose={() => setAsking(false)} />}
    </section>
  )
}
