/** By when a file that is open to all must be out, in working days. */

import type { PublicationRow } from '#contract/publications.ts'
import { useLanguage, useWords } from '../language.tsx'
import { dayText, instantText } from '../parts/format.ts'
import '../parts/mark.css'

const urgency = (days: number): string => (days < 0 ? 'due-over' : days <= 5 ? 'due-near' : 'due-far')

function useLeft(): (days: number) => string {
  const words = useWords('publications')
  return (days) => {
    if (days === 0) return words('today')
    if (days === 1) return words('dayLeft')
    return days > 0 ? words('daysLeft', { days }) : words('overdue', { days: -days })
  }
}

export function Clock({ publication }: { publication: PublicationRow }) {
  const words = useWords('publications')
  const { language } = useLanguage()
  const left = useLeft()
  const { openness, dueOn, daysLeft, releasedAt } = publication
  if (openness !== 'active') return <span className="quiet">—</span>
  if (releasedAt !== null) return <span>{words('releasedAt', { at: instantText(releasedAt) })}</span>
  return (
    <span className="due">
      <span className="due-day">{words('clock', { day: dayText(language, dueOn) })}</span>
      <span className={urgency(daysLeft)}>{left(daysLeft)}</span>
    </span>
  )
}
