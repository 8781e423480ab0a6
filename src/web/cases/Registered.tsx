/** The facts somebody registered of what happened outside. */

import type { CaseView } from '#contract/cases.ts'
import { useLanguage, useWords } from '../language.tsx'
import { dayText } from '../parts/format.ts'

export type RegisteredFacts = NonNullable<CaseView['steps'][number]['registered']>

export function Registered({ facts }: { facts: RegisteredFacts }) {
  const words = useWords('cases')
  const parts = useWords('parts')
  const { language } = useLanguage()
  const rows = [
    [words('body'), facts.body],
    [words('decidedOn'), dayText(language, facts.decidedOn)],
    [words('number'), facts.number || parts('notApplicable')],
    [words('decision'), facts.decision],
  ] as const
  return (
    <dl className="case-facts">
      {rows.map(([head, said]) => (
        <div key={head}>
          <dt className="quiet">{head}</dt>
          <dd className="reading">{said}</dd>
        </div>
      ))}
    </dl>
  )
}
