/** Whether a unit named its contact, and how late: nobody is late before the day has ended. */

import type { ContactView } from '#contract/contacts.ts'
import { useWords } from '../language.tsx'
import { Mark, type Tone } from '../parts/Mark.tsx'

export function ContactMark({ view }: { view: Pick<ContactView, 'contact' | 'lateDays'> }) {
  const words = useWords('contacts')
  const { lateDays: days } = view
  const isNamed = view.contact !== null
  const tone: Tone = isNamed ? (days > 0 ? 'warn' : 'done') : days > 0 ? 'stop' : 'none'
  const said = words(isNamed ? 'named' : 'unnamed')
  if (days === 0) return <Mark tone={tone} word={said} />
  const key = isNamed ? 'namedLate' : 'unnamedLate'
  return <Mark tone={tone} word={words(days === 1 ? `${key}One` : key, { days })} />
}
