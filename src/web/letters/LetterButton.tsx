/** Drafts a letter from where its matter stands: the submission or copy of a report, a reminder to who owes. */

import { MailOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useEffect } from 'react'
import type { LetterKind } from '#domain/letters/letter.ts'
import { useWords } from '../language.tsx'
import { useRefusalText } from '../parts/notices.tsx'
import { useMay, useSession } from '../shell/session.ts'
import { useDraftLetter } from './DraftLetterDialog.tsx'

interface DraftButtonProps {
  kind: LetterKind
  of: { assignmentIds: string[] } | { reportId: string }
  size?: 'small'
}

function DraftButton({ kind, of, size }: DraftButtonProps) {
  const words = useWords('letters')
  const text = useRefusalText()
  const { message } = App.useApp()
  const { draft, sending, refusal } = useDraftLetter()
  const mayWrite = useMay('letter.write')
  const { evaluation } = useSession()
  useEffect(() => {
    if (refusal) void message.error(text(refusal))
  }, [refusal, message, text])
  if (!mayWrite || evaluation?.closed) return null
  return (
    <Button
      icon={<MailOutlined />}
      {...(size ? { size } : {})}
      loading={sending}
      onClick={() => void draft(kind, of)}
    >
      {words(`draft_${kind}`)}
    </Button>
  )
}

export const LetterButton = ({ reportId, kind }: { reportId: string; kind: 'submission' | 'copy' }) => (
  <DraftButton kind={kind} of={{ reportId }} />
)

/** To the units of these filings. */
export const ReminderButton = ({ filings, size }: { filings: readonly { id: string }[]; size?: 'small' }) => (
  <DraftButton
    kind="reminder"
    of={{ assignmentIds: filings.map(({ id }) => id) }}
    {...(size ? { size } : {})}
  />
)
