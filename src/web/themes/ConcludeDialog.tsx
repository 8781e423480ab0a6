/** Ends a theme: why, and what that means. */

import { concludeTheme } from '#contract/themes.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'

export function ConcludeDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords('themes')
  const { send, sending, refusal } = useSend(concludeTheme)
  return (
    <AskDialog
      title={words('concludeTitle')}
      verb={words('conclude')}
      reasonLabel={words('concludeReason')}
      reasonHint={words('concludeHint')}
      sending={sending}
      refusal={refusal}
      onSend={(reason) => void send({ id }, { reason }).then((done) => done && onClose())}
      onClose={onClose}
    >
      <p>{words('concludeMeans')}</p>
    </AskDialog>
  )
}
