/** Every figure on record for one cell, newest first. */

import { Button } from 'antd'
import type { ValueLine, ValueRecord } from '#contract/values.ts'
import { publicationText } from '#domain/values/published.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Mark, type Tone } from '../parts/Mark.tsx'
import '../parts/rows.css'

const tones: Record<NonNullable<ValueRecord['confirmation']>['standing'], Tone> = {
  waiting: 'waiting',
  confirmed: 'done',
  objected: 'warn',
}

function Confirmation({ confirmation }: Pick<ValueRecord, 'confirmation'>) {
  const words = useWords('values')
  if (!confirmation) return null
  const { standing, by, at, reason } = confirmation
  return (
    <div>
      <Mark tone={tones[standing]} word={words(standing)} />{' '}
      {at && <span className="quiet small">{words('enteredBy', { by, at: instantText(at) })}</span>}
      {reason && <p className="reading">{reason}</p>}
    </div>
  )
}

function Published({ record }: { record: ValueRecord }) {
  const words = useWords('values')
  const named = publicationText(record)
  return (
    <div className="value-facts">
      <span>{named || record.source || <span className="quiet">—</span>}</span>
      {named && record.source && record.source !== named && <span className="quiet">{record.source}</span>}
      {record.publishedOn && (
        <span className="quiet small">{words('published', { day: record.publishedOn })}</span>
      )}
      {record.explanation && <span className="reading">{record.explanation}</span>}
    </div>
  )
}

interface RowProps {
  record: ValueRecord
  line: ValueLine
  onChoose: (record: ValueRecord) => void
}

function Row({ record, line, onChoose }: RowProps) {
  const words = useWords('values')
  const parts = useWords('parts')
  const earlier = line.values.find(({ id }) => id === record.supersedesId)
  return (
    <tr className={record.inUse ? '' : 'value-old'}>
      <td data-label={words('number')} className="number">
        <strong>{record.number}</strong>
        {earlier && <div className="quiet small">{words('supersedes', { number: earlier.number })}</div>}
      </td>
      <td data-label={words('grade')}>
        {parts(record.grade)}
        <Confirmation confirmation={record.confirmation} />
      </td>
      <td data-label={words('asOf')} className="nowrap">
        {record.asOf}
      </td>
      <td data-label={words('source')}>
        <Published record={record} />
      </td>
      <td data-label={words('definition')}>{record.definition || <span className="quiet">—</span>}</td>
      <td data-label={words('entered')} className="quiet">
        {words('enteredBy', {
          by: record.enteredBy || words('exampleEntered'),
          at: instantText(record.enteredAt),
        })}
        {record.withFiling && <div className="small">{words('withFiling', { unit: record.withFiling })}</div>}
      </td>
      <td data-label={words('inUse')}>
        <Mark tone={record.inUse ? 'done' : 'none'} word={words(record.inUse ? 'inUse' : 'notInUse')} />
        {line.writable && !record.inUse && (
          <Button type="link" size="small" onClick={() => onChoose(record)}>
            {words('choose')}
          </Button>
        )}
      </td>
    </tr>
  )
}

export function ValueRecords({ line, onChoose }: Omit<RowProps, 'record'>) {
  const words = useWords('values')
  if (line.values.length === 0) return <p className="quiet">{words('noRecords')}</p>
  return (
    <section className="value-part sheet">
      <h2>{words('records')}</h2>
      <table className="rows rows-dense">
        <thead>
          <tr>
            <th scope="col" className="number">
              {line.unit ? words('numberIn', { unit: line.unit }) : words('number')}
            </th>
            <th scope="col">{words('grade')}</th>
            <th scope="col">{words('asOf')}</th>
            <th scope="col">{words('source')}</th>
            <th scope="col">{words('definition')}</th>
            <th scope="col">{words('entered')}</th>
            <th scope="col">{words('inUse')}</th>
          </tr>
        </thead>
        <tbody>
          {line.values.map((record) => (
            <Row key={record.id} record={record} line={line} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
