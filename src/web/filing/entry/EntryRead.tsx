/** One entry to be read: its figures, answers and the day they describe. */

import { Fragment } from 'react'
import type { EntryView } from '#contract/entries.ts'
import { periodLabel } from '#words/period-label.ts'
import { useLabel, useLanguage, useWords } from '../../language.tsx'
import { dayText } from '../../parts/format.ts'
import { DoubtRead, doubtsOf } from './Doubts.tsx'

function Figures({ entry }: { entry: EntryView }) {
  const { language } = useLanguage()
  const words = useWords('entry')
  const parts = useWords('parts')
  const unit = entry.item?.unit ?? ''
  return (
    <table className="value-grid value-grid-read">
      <thead>
        <tr>
          <th scope="col">{words('period')}</th>
          <th scope="col" className="number">
            {unit ? words('numberIn', { unit }) : words('number')}
          </th>
          <th scope="col">{words('grade')}</th>
          <th scope="col">{words('asOf')}</th>
          <th scope="col">{words('source')}</th>
        </tr>
      </thead>
      <tbody>
        {entry.periods.map(({ period }) => {
          const value = entry.values.find((one) => one.period === period)
          const name = periodLabel(language, period)
          return (
            <Fragment key={period}>
              <tr>
                <th scope="row">
                  {period === entry.form.expectedPeriod ? words('expected', { period: name }) : name}
                </th>
                <td className="number" data-label={unit ? words('numberIn', { unit }) : words('number')}>
                  {value ? value.number : parts('notReported')}
                </td>
                <td data-label={words('grade')}>{value && parts(value.grade)}</td>
                <td data-label={words('asOf')}>{value?.asOf}</td>
                <td data-label={words('source')}>{value?.source}</td>
              </tr>
              <DoubtRead doubts={doubtsOf(entry, period)} explanation={value?.explanation ?? ''} />
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

/** That this item is asked in a way of its own, by which method and why. */
export function OwnForm({ entry }: { entry: EntryView }) {
  const words = useWords('itemForms')
  if (!entry.ownForm) return null
  const { method, reason } = entry.ownForm
  return (
    <p className="quiet taken-from">
      {words('own')} {method && words('methodIs', { method })} {words('reasonIs', { reason })}
    </p>
  )
}

export function EntryRead({ entry }: { entry: EntryView }) {
  const label = useLabel()
  const { language } = useLanguage()
  const words = useWords('entry')
  const parts = useWords('parts')
  const said = ({ key, choices }: EntryView['form']['fields'][number]): string => {
    const answer = entry.answers[key] ?? ''
    const choice = choices.find((one) => one.key === answer)
    return (choice ? label(choice.label) : answer) || parts('notReported')
  }
  return (
    <div className="entry-form">
      {entry.periods.length > 0 && <Figures entry={entry} />}
      <OwnForm entry={entry} />
      <dl className="entry-answers">
        {entry.form.fields.map((field) => (
          <div key={field.key}>
            <dt>{label(field.label)}</dt>
            <dd className={`reading ${entry.answers[field.key] ? '' : 'quiet'}`}>{said(field)}</dd>
          </div>
        ))}
        {entry.finishOn && (
          <div>
            <dt>{words('finishOn')}</dt>
            <dd>{dayText(language, entry.finishOn)}</dd>
          </div>
        )}
        <div>
          <dt>{words('progressAsOf')}</dt>
          <dd>{entry.asOf ? dayText(language, entry.asOf) : parts('notReported')}</dd>
        </div>
      </dl>
    </div>
  )
}
