/** The arrangement of holidays that is on record, by holiday, with its source. */

import type { DeadlinesView } from '#contract/deadlines.ts'
import { useWords } from '../language.tsx'
import './deadlines.css'

type Day = DeadlinesView['holidays'][number]

interface Holiday {
  readonly name: string
  readonly off: readonly string[]
  readonly worked: readonly string[]
}

const month = 31 * 24 * 60 * 60 * 1000

/** Days of one name within a month of each other are one holiday, over the turn of a year too. */
function holidaysOf(days: readonly Day[]): Holiday[] {
  const found: Holiday[] = []
  for (const { day, nature, name } of days) {
    const isNear = (one: Holiday) =>
      one.name === name && [...one.off, ...one.worked].some((d) => Date.parse(day) - Date.parse(d) < month)
    const at = found.findIndex(isNear)
    const { off, worked } = found[at] ?? { off: [], worked: [] }
    const next =
      nature === 'off' ? { name, off: [...off, day], worked } : { name, off, worked: [...worked, day] }
    if (at < 0) found.push(next)
    else found[at] = next
  }
  return found
}

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
