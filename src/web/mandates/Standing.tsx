/** How far an assessment is: what is missing before it can be handed in, or why nothing can be written. */

import { Alert, Progress } from 'antd'
import type { MandateView } from '#contract/mandate-views.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'

function useMissingText({ missing: { items, parts } }: MandateView): string {
  const words = useWords('mandates')
  const listed = useWords('parts')
  const said = [
    ...(items > 0 ? [words('missingItems', { count: items })] : []),
    ...(parts.length > 0
      ? [
          words('missingParts', {
            parts: parts.map((part) => words(`part_${part}`)).join(listed('listed')),
          }),
        ]
      : []),
  ]
  return said.length === 0
    ? words('missingNone')
    : words('missing', { parts: said.join(words('missingAnd')) })
}

export function Standing({ mandate }: { mandate: MandateView }) {
  const words = useWords('mandates')
  const missing = useMissingText(mandate)
  const { state, rated, items, beginsOn, endsOn } = mandate.summary
  const [last] = mandate.submissions
  return (
    <section className="mandate-standing">
      {last?.returned && state !== 'submitted' && (
        <Alert
          type="warning"
          showIcon
          title={words('returnedBy', { ...last.returned, at: instantText(last.returned.at) })}
        />
      )}
      {state === 'submitted' && <Alert type="success" showIcon title={words('whenSubmitted')} />}
      {state === 'coming' && <Alert type="info" showIcon title={words('beforeTerm', { from: beginsOn })} />}
      {state === 'overdue' && <Alert type="error" showIcon title={words('afterTerm', { to: endsOn })} />}
      {state !== 'submitted' && (
        <div className="mandate-progress">
          <Progress
            percent={items === 0 ? 0 : Math.floor((rated / items) * 100)}
            format={() => words('ofTotal', { count: rated, total: items })}
            aria-label={words('progress')}
          />
          <p className="quiet">{missing}</p>
        </div>
      )}
    </section>
  )
}
