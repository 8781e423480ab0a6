/** A day with its weekday, and whether an office works on it. */

import type { DatedDay } from '#contract/deadlines.ts'
import { useLanguage, useWords } from '../language.tsx'
import { dayText } from '../parts/format.ts'
import './deadlines.css'

export function DayText({ day: { day, nature, holiday } }: { day: DatedDay }) {
  const { language } = useLanguage()
  const words = useWords('dayNatureWords')
  return (
    <span className="dated-day">
      {dayText(language, day)}
      {nature !== 'working' && (
        <span className={`day-nature day-${nature}`}>{words(nature, { holiday })}</span>
      )}
    </span>
  )
}
