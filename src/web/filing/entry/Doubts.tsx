/** What is doubtful about the figures of an entry: the unit explains it in its remarks, or corrects the figure. */

import type { EntryView } from '#contract/entries.ts'
import { findingText } from '#words/finding-text.ts'
import { periodLabel } from '#words/period-label.ts'
import { useLanguage, useWords } from '../../language.tsx'
import { Mark } from '../../parts/Mark.tsx'

export function Doubts({ doubts }: Pick<EntryView, 'doubts'>) {
  const { language } = useLanguage()
  const words = useWords('values')
  if (doubts.length === 0) return null
  return (
    <div className="field" role="status">
      <Mark tone="warn" word={words('entryDoubts')} />
      <ul className="effect-list">
        {doubts.map((doubt) => (
          <li key={`${doubt.period} ${doubt.code}`}>
            {periodLabel(language, doubt.period)} {doubt.found}
            {language === 'en' ? ': ' : '：'}
            {findingText(language, doubt)}
          </li>
        ))}
      </ul>
    </div>
  )
}
