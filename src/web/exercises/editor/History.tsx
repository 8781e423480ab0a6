/** Undoing the last save, and every earlier save to go back to. */

import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { listDraftVersions, restoreDraft } from '#contract/exercise-versions.ts'
import { useWords } from '../../language.tsx'
import { instantText } from '../../parts/format.ts'
import { useRefusalText } from '../../parts/notices.tsx'
import { useAnswer, useSend } from '../../queries.ts'
import type { DraftStand, ExerciseDraft } from './draft.ts'

/** Which save the screen stands at: undoing again goes one further back, until something is typed. */
interface Undone {
  readonly version: number
  readonly at: number
}

function useRestore(draft: ExerciseDraft, { saved }: DraftStand) {
  const words = useWords('exerciseEditor')
  const { message } = App.useApp()
  const refusalText = useRefusalText()
  const { send, sending, refusal } = useSend(restoreDraft)
  const [undone, setUndone] = useState<Undone | null>(null)
  const at = undone?.version === saved.version ? undone.at : saved.version
  const restore = async (restored: number) => {
    const view = await send({ id: saved.id }, { version: saved.version, restored })
    if (!view) return
    draft.take(view)
    setUndone({ version: view.version, at: restored })
    void message.success(words('undone', { version: restored }))
  }
  return { restore, at, sending, wrong: refusal ? refusalText(refusal) : '' }
}

export function History({ draft, stand }: { draft: ExerciseDraft; stand: DraftStand }) {
  const words = useWords('exerciseEditor')
  const { saved } = stand
  const { restore, at, sending, wrong } = useRestore(draft, stand)
  const [isOpen, setOpen] = useState(false)
  const list = useAnswer(listDraftVersions, { id: saved.id }, { enabled: isOpen })
  const items = (list.answer?.versions ?? []).map(({ version, savedBy: who, savedAt }) => ({
    key: String(version),
    label: words('historyOne', { version, who, when: instantText(savedAt) }),
    disabled: version === saved.version,
  }))
  return (
    <div className="exercise-deeds">
      {wrong && <span className="labelled-wrong">{wrong}</span>}
      {(stand.state === 'incomplete' || stand.state === 'refused') && (
        <Button size="small" onClick={() => draft.take(saved)}>
          {words('discard')}
        </Button>
      )}
      <Button
        size="small"
        loading={sending}
        disabled={at <= 1 || stand.state !== 'clean'}
        onClick={() => void restore(at - 1)}
      >
        {words('undo')}
      </Button>
      <Dropdown
        trigger={['click']}
        open={isOpen}
        onOpenChange={setOpen}
        disabled={stand.state !== 'clean'}
        menu={{ items, className: 'editor-history', onClick: ({ key }) => void restore(Number(key)) }}
      >
        <Button size="small">{words('history')}</Button>
      </Dropdown>
    </div>
  )
}
