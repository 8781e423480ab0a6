/** Drafts the letter that goes with a report: its submission to a superior, or its copy to others. */

import { MailOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useEffect } from 'react'
import type { LetterKind } from '#domain/letters/letter.ts'
import { useWords } from '../language.tsx'
import { useRefusalText } from '../parts/notices.tsx'
import { useSession } from '../shell/session.ts'
import { useDraftLetter } from './DraftLetterDialog.tsx'

export function LetterButton({ reportId, kind }: { reportId: string; kind: LetterKind }) {
  const words = useWords('letters')
  const text = useRefusalText()
  const { message } = App.useApp()
  const { draft, sending, refusal } = useDraftLetter()
  const { navigation } = useSession()
  useEffect(() => {
    if (refusal) void message.error(text(refusal))
  }, [refusal, message, text])
  // Whoever sets up evaluations writes letters.
  if (!navigation.includes('exercises')) return null
  return (
    <Button icon={<MailOutlined />} loading={sending} onClick={() => void draft(kind, { reportId })}>
      {words(`draft_${kind}`)}
    </Button>
  )
}
