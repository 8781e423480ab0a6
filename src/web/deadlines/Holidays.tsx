/** The arrangement of holidays that is on record, by holiday, with its source. */

import type { DeadlinesView } from '#contract/deadlines.ts'
import { holidaysOf } from '#domain/calendar/holidays.ts'
import { useWords } from '../language.tsx'
import './deadlines.css'

type Day = DeadlinesView['holidays'][number]

export function Holidays({ holidays }: { holidays: readonly Day[] }) {
  const words = useWords('deadlines')
  const parts = useWords('parts')
  const sources = [...new Set(holidays.map(({ source }) => source))]
  return (
    <section className="deadline-side sheet">
      <h2>{words('holidays')}</h2>
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
    </section>
  )
}
