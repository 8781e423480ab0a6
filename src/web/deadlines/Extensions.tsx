/** What was asked and answered about more time, read like a conversation. */

import type { FilingDeadlineView } from '#contract/deadlines.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'

type Row = FilingDeadlineView['extensions'][number]

function useLines(): (row: Row) => string[] {
  const words = useWords('deadlines')
  return ({ asked, answered }) => [
    ...(asked ? [words('asked', { ...asked, at: instantText(asked.at) })] : []),
    ...(answered
      ? [
          words(answered.until === null ? 'declined' : 'granted', {
            by: answered.by,
            at: instantText(answered.at),
            until: answered.until ?? '',
            reason: answered.reason,
          }),
        ]
      : [words('waiting')]),
  ]
}

export function Extensions({ extensions }: Pick<FilingDeadlineView, 'extensions'>) {
  const lines = useLines()
  if (extensions.length === 0) return null
  return (
    <ul className="filing-days-list">
      {extensions.flatMap(lines).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
