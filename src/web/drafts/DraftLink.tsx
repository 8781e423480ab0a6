/** The way from a report to its drafting. */

import { EditOutlined } from '@ant-design/icons'
import { useWords } from '../language.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'

export function DraftLink({ reportId }: { reportId: string }) {
  const words = useWords('drafts')
  return (
    <LinkButton to="/reports/$id/draft" params={{ id: reportId }} icon={<EditOutlined aria-hidden />}>
      {words('open')}
    </LinkButton>
  )
}
