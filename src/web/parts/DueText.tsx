/** A due day with what is left of it. */

import { useLanguage, useWords } from '../language.tsx'
import './mark.css'
import { dayText } from './format.ts'

interface DueProps {
  dueOn: string | null
  daysLeft: number | null
  /** True where nothing is owed any more, so that no count presses. */
  settled?: boolean
}

function useLeft(): (days: number) => string {
  const words = useWords('parts')
  return (days) => {
    if (days === 0) return words('dueToday')
    if (days === 1) return words('dayLeft')
    if (days === -1) return words('overdueOne')
    return days > 0 ? words('daysLeft', { days }) : words('overdue', { days: -days })
  }
}

const urgency = (days: number): string => (days < 0 ? 'due-over' : days <= 3 ? 'due-near' : 'due-far')

/** What is left until a due day, or how long it is over. */
export function DueLeft({ daysLeft }: { daysLeft: number }) {
  const left = useLeft()
  return <span className={urgency(daysLeft)}>{left(daysLeft)}</span>
}

export function DueText({ dueOn, daysLeft, settled = false }: DueProps) {
  const { language } = useLanguage()
  const words = useWords('parts')
  if (dueOn === null) return <span className="quiet">{words('noDue')}</span>
  return (
    <span className="due">
      <span className="due-day">{words('dueOn', { date: dayText(language, dueOn) })}</span>
      {!settled && daysLeft !== null && <DueLeft daysLeft={daysLeft} />}
    </span>
  )
}
