/** What was read of a notice on holidays, and what is doubtful in it. */

import { Alert } from 'antd'
import type { PastedArrangement } from '#domain/calendar/pasted-holidays.ts'
import { useLanguage, useWords } from '../../../language.tsx'
import { dayText } from '../../../parts/format.ts'
import '../editor.css'

export function HolidaysRead({ read }: { read: PastedArrangement }) {
  const words = useWords('exerciseEditor')
  const parts = useWords('parts')
  const { language } = useLanguage()
  const { source, holidays, doubts } = read
  const said = (day: string) => dayText(language, day)
  return (
    <>
      <p className="quiet" aria-live="polite">
        {words('holidaysFound', { count: holidays.length })} {source}
      </p>
      {doubts.map(({ code, found, expected }) => (
        <Alert
          key={`${code} ${found}`}
          type="warning"
          showIcon
          title={words(`doubt_${code}`, { found, expected })}
        />
      ))}
      <ul className="paste-read">
        {holidays.map(({ name, from, to, worked }) => (
          <li key={`${name} ${from}`}>
            {words('holidayRead', { name, from: said(from), to: said(to) })}{' '}
            {worked.length > 0 && (
              <span className="quiet">
                {words('holidayWorked', { days: worked.map(said).join(parts('listed')) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
