/** Definitions being prepared. */

import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { dropDraft, type ExercisesView } from '#contract/exercises.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { instantText } from '../parts/format.ts'
import { useSend } from '../queries.ts'

type Listed = ExercisesView['drafts'][number]

function DropDialog({ draft: { id, name }, onClose }: { draft: Listed; onClose: () => void }) {
  const words = useWords('exercises')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(dropDraft)
  const drop = async () => {
    if ((await send({ id })) === undefined) return
    void message.success(words('dropped'))
    onClose()
  }
  return (
    <AskDialog
      danger
      title={words('dropNamed', { name })}
      verb={words('drop')}
      sending={sending}
      refusal={refusal}
      onSend={() => void drop()}
      onClose={onClose}
    >
      <p>{words('dropLine')}</p>
    </AskDialog>
  )
}

export function Drafts({ drafts }: { drafts: readonly Listed[] }) {
  const words = useWords('exercises')
  const kinds = useWords('evaluationKindWords')
  const [dropping, setDropping] = useState<Listed | null>(null)
  return (
    <section className="sheet exercise-drafts">
      <h2>{words('drafts')}</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link to="/exercises/drafts/$id" params={{ id: draft.id }}>
              {draft.name}
            </Link>
            <span className="quiet">{kinds(draft.kind)}</span>
            <span className="quiet exercise-saved">
              {words('saved')} {words('savedBy', { who: draft.savedBy, when: instantText(draft.savedAt) })}
            </span>
            <Button
              size="small"
              aria-label={words('dropNamed', { name: draft.name })}
              onClick={() => setDropping(draft)}
            >
              {words('drop')}
            </Button>
          </li>
        ))}
      </ul>
      {dropping && <DropDialog draft={dropping} onClose={() => setDropping(null)} />}
    </section>
  )
}
