/** The way from a report to its drafting; who only reads and comments is not promised more. */

import { EditOutlined, ReadOutlined } from '@ant-design/icons'
import { useWords } from '../language.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { useMayEver } from '../shell/session.ts'

export function DraftLink({ reportId }: { reportId: string }) {
  const words = useWords('drafts')
  const mayWrite = useMayEver('draft.write')
  return (
    <LinkButton
      to="/reports/$id/draft"
      params={{ id: reportId }}
      icon={mayWrite ? <EditOutlined aria-hidden /> : <ReadOutlined aria-hidden />}
    >
      {words(mayWrite ? 'open' : 'read')}
    </LinkButton>
  )
}
