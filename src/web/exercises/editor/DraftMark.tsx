/** Says by itself how the definition stands: saved, about to be, held back, crossed by somebody else. */

import { Alert, Button } from 'antd'
import { readableInstant } from '#words/instant.ts'
import { useWords } from '../../language.tsx'
import { instantText } from '../../parts/format.ts'
import { Mark, type Tone } from '../../parts/Mark.tsx'
import { useRefusalText } from '../../parts/notices.tsx'
import type { DraftStand, ExerciseDraft, SaveState } from './draft.ts'

const tones: Record<SaveState, Tone> = {
  clean: 'done',
  waiting: 'active',
  saving: 'active',
  incomplete: 'warn',
  unreachable: 'warn',
  refused: 'stop',
  conflict: 'stop',
}

export function DraftMark({ stand, onSave }: { stand: DraftStand; onSave: () => void }) {
  const words = useWords('exerciseEditor')
  const refusalText = useRefusalText()
  const { state, saved, gaps, refusal } = stand
  const word = () => {
    if (state === 'incomplete') return words('incomplete', { count: gaps.length })
    if (state === 'conflict') return words('refused')
    return words(state)
  }
  const isHeld = state === 'waiting' || state === 'unreachable' || state === 'refused'
  return (
    <div className="editor-mark" aria-live="polite">
      <Mark tone={tones[state]} word={word()} />
      <span className="quiet">
        {words('version', { version: saved.version })} ·{' '}
        {words('cleanAt', { who: saved.savedBy, at: instantText(saved.savedAt) })}
      </span>
      {state === 'refused' && refusal && <span className="labelled-wrong">{refusalText(refusal)}</span>}
      {isHeld && (
        <Button size="small" onClick={onSave}>
          {words('saveNow')}
        </Button>
      )}
    </div>
  )
}

/** Somebody else saved meanwhile: who and when, and a choice. */
export function Conflict({ draft, stand }: { draft: ExerciseDraft; stand: DraftStand }) {
  const words = useWords('exerciseEditor')
  const { who = '', when = '' } = stand.refusal?.details ?? {}
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={words('conflict', { who, when: readableInstant(when) })}
      description={words('conflictHint')}
      action={
        <div className="exercise-deeds">
          <Button onClick={() => void draft.takeTheirs()}>{words('takeTheirs')}</Button>
          <Button type="primary" onClick={() => void draft.keepMine()}>
            {words('keepMine')}
          </Button>
        </div>
      }
    />
  )
}
