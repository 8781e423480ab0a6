/** How many notices are unread, on top of every screen; leads to them. */

import { BellOutlined } from '@ant-design/icons'
import { Badge } from 'antd'
import { countUnread } from '#contract/notices.ts'
import { useWords } from '../language.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { useAnswer } from '../queries.ts'

const lookEvery = 60_000

export function Bell() {
  const words = useWords('shell')
  const { answer } = useAnswer(countUnread, {}, { refetchInterval: lookEvery })
  const count = answer?.unread ?? 0
  return (
    <LinkButton to="/notices" color="default" variant="text" aria-label={words('noticesUnread', { count })}>
      <Badge count={count} size="small" overflowCount={99} offset={[8, -4]}>
        <BellOutlined />
      </Badge>
    </LinkButton>
  )
}
