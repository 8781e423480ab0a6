/** Ends a theme: why, what that means, and what nobody answered or wrote. */

import { concludeTheme, type ThemeView } from '#contract/themes.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'

export function ConcludeDialog({ theme, onClose }: { theme: ThemeView; onClose: () => void }) {
  const words = useWords('themes')
  const { send, sending, refusal } = useSend(concludeTheme)
  const { id, questions, answered } = theme.summary
  const owed = {
    questions: questions - answered,
    texts: theme.texts.filter(({ version }) => version === 0).length,
  }
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
      {owed.questions + owed.texts > 0 && <p>{words('concludeOwed', owed)}</p>}
    </AskDialog>
  )
}
