/** Says by itself how the typed contents stand: saved, about to be, refused. */

import { Button } from 'antd'
import { useWords } from '../../language.tsx'
import { instantText } from '../../parts/format.ts'
import { KeptHere } from '../../parts/KeptHere.tsx'
import { Mark, type Tone } from '../../parts/Mark.tsx'
import { useRefusalText } from '../../parts/notices.tsx'
import type { DraftState, DraftView } from './draft.ts'
import { unreadable } from './typed.ts'

const tones: Record<DraftState, Tone> = {
  clean: 'done',
  waiting: 'active',
  saving: 'active',
  unreachable: 'warn',
  refused: 'stop',
  conflict: 'stop',
}

function useSaveWord(): (view: DraftView) => { tone: Tone; word: string } {
  const words = useWords('entry')
  return ({ state, typed, entry }) => {
    const bad = unreadable(typed).length
    if (state !== 'clean') return { tone: tones[state], word: words(state) }
    if (bad > 0) return { tone: 'stop', word: words('unreadable', { count: bad }) }
    if (entry.version === 0) return { tone: 'none', word: words('untouched') }
    const at = entry.changedAt
    return { tone: 'done', word: at ? words('cleanAt', { at: instantText(at) }) : words('clean') }
  }
}

export function SaveMark({ view, onSave }: { view: DraftView; onSave: () => void }) {
  const words = useWords('entry')
  const refusalText = useRefusalText()
  const { tone, word } = useSaveWord()(view)
  const held = ['waiting', 'unreachable', 'refused'].includes(view.state)
  return (
    <div className="save-mark" aria-live="polite">
      <Mark tone={tone} word={word} />
      {view.state !== 'clean' && (
        <KeptHere keptHere={view.keptHere} isStuck={['unreachable', 'refused'].includes(view.state)} />
      )}
      {view.restored && <span className="quiet">{words('restored')}</span>}
      {view.state === 'refused' && view.refusal && (
        <span className="save-refusal">{refusalText(view.refusal)}</span>
      )}
      {held && (
        <Button size="small" onClick={onSave}>
          {words('saveNow')}
        </Button>
      )}
    </div>
  )
}
