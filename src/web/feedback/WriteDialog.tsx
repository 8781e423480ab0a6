/** Writes the feedback: what is said of the whole, the points, the end. */

import { useState } from 'react'
import { type FeedbackDocument, saveFeedback } from '#contract/feedback.ts'
import { useWords } from '../language.tsx'
import { pointsIn } from '../opinions/points.ts'
import { FormDialog } from '../parts/FormDialog.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useSend } from '../queries.ts'

interface DialogProps {
  reportId: string
  /** The one that is being written; null for a new one. */
  document: FeedbackDocument | null
  onClose: () => void
}

const fields = [
  { name: 'opening', rows: 3, most: 4000 },
  { name: 'points', rows: 10 },
  { name: 'closing', rows: 2, most: 2000 },
] as const

export function WriteDialog({ reportId, document, onClose }: DialogProps) {
  const words = useWords('feedback')
  const { send, sending, refusal } = useSend(saveFeedback)
  const [typed, setTyped] = useState({
    opening: document?.opening ?? '',
    points: document?.points.map(({ text }) => text).join('\n\n') ?? '',
    closing: document?.closing ?? '',
  })
  const save = async () => {
    const { opening, closing } = typed
    const text = { opening, closing, points: pointsIn(typed.points), version: document?.version ?? 0 }
    if (await send({ id: reportId }, text)) onClose()
  }
  return (
    <FormDialog
      width={720}
      title={words('write')}
      verb={words('save')}
      sending={sending}
      refusal={refusal}
      onSend={() => void save()}
      onClose={onClose}
    >
      {fields.map(({ name, ...size }) => (
        <TextField
          key={name}
          id={`feedback-${name}`}
          label={words(name)}
          {...size}
          text={typed[name]}
          onText={(text) => setTyped({ ...typed, [name]: text })}
        />
      ))}
    </FormDialog>
  )
}
