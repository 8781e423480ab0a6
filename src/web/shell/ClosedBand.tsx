/** Says that the evaluation on the screens is closed, and since when. */

import type { SessionView } from '#contract/session.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'

export function ClosedBand({ evaluation }: { evaluation: SessionView['evaluation'] }) {
  const words = useWords('exercises')
  if (!evaluation?.closed) return null
  const { by: who, at } = evaluation.closed
  return (
    <div className="closed-band" role="note">
      <strong>{words('closed')}</strong>
      <span>{words('closedBand', { who, when: instantText(at) })}</span>
    </div>
  )
}
