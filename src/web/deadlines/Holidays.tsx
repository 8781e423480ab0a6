/** The arrangement of holidays that is on record, by holiday, with its source. */

import { Button } from 'antd'
import { useState } from 'react'
import type { DeadlinesView } from '#contract/deadlines.ts'
import { holidaysOf } from '#domain/calendar/holidays.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { HolidaysDialog } from './HolidaysDialog.tsx'
import './deadlines.css'

type HolidaysProps = { view: Pick<DeadlinesView, 'holidays' | 'holidayNotices' | 'canMove'> }

export function Holidays({ view: { holidays, holidayNotices, canMove } }: HolidaysProps) {
  const words = useWords('deadlines')
  const parts = useWords('parts')
  const [isRecording, setRecording] = useState(false)
  const sources = [...new Set(holidays.map(({ source }) => source))]
  return (
    <section className="deadline-side sheet">
      <div className="deadline-side-head">
        <h2>{words('holidays')}</h2>
        {canMove && (
          <Button size="small" onClick={() => setRecording(true)}>
            {words('holidaysRecord')}
          </Button>
        )}
      </div>
      {holidays.length === 0 && <p className="quiet">{words('holidaysNone')}</p>}
      <ul>
        {holidaysOf(holidays).map(({ name, off, worked }) => (
          <li key={`${name} ${off[0]}`}>
            {words(off.length > 1 ? 'holidayRange' : 'holidayDay', {
              ...{ name, from: off[0] ?? '', to: off.at(-1) ?? '' },
            })}
            {worked.length > 0 && (
              <span className="quiet">
                {' '}
                {worked.join(parts('listed'))} {words('made')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {sources.map((source) => (
        <p key={source} className="quiet">
          {words('source', { source })}
        </p>
      ))}
      {holidayNotices.map(({ id, at, ...notice }) => (
        <p key={id} className="quiet">
          {words('holidaysBy', { ...notice, at: instantText(at) })}
        </p>
      ))}
      {isRecording && <HolidaysDialog onClose={() => setRecording(false)} />}
    </section>
  )
}
