/** Says honestly how the text of a section stands: saved and when, about to be, or why not. */

import { Button } from 'antd'
import { useWords } from '../../language.tsx'
import { KeptHere } from '../../parts/KeptHere.tsx'
import { Mark, type Tone } from '../../parts/Mark.tsx'
import { useRefusalText } from '../../parts/notices.tsx'
import { todaysClock } from '../clock.ts'
import type { SectionDraftView, SectionState } from './section-state.ts'

const tones: Record<SectionState, Tone> = {
  clean: 'done',
  waiting: 'active',
  saving: 'active',
  unreachable: 'warn',
  refused: 'stop',
  aside: 'stop',
}

function useStateWord(): (view: SectionDraftView) => string {
  const words = useWords('drafts')
  const clock = todaysClock()
  const refusalText = useRefusalText()
  return ({ state, section, refusal }) => {
    if (state === 'refused' && refusal) return words('refusedWhy', { why: refusalText(refusal) })
    if (state !== 'clean') return words(state)
    return words('cleanAt', { at: clock(section.savedAt) })
  }
}

export function StateLine({ view, onSave }: { view: SectionDraftView; onSave: () => void }) {
  const words = useWords('drafts')
  const { state, restored, keptHere } = view
  const isStuck = state === 'unreachable' || state === 'refused'
  const word = useStateWord()(view)
  return (
    <div className="draft-state" role="status">
      <Mark tone={tones[state]} word={word} />
      {state !== 'clean' && <KeptHere keptHere={keptHere} isStuck={isStuck} />}
      {restored && <span className="quiet">{words('restored')}</span>}
      {isStuck && (
        <Button size="small" onClick={onSave}>
          {words('saveNow')}
        </Button>
      )}
    </div>
  )
}
