/** How mail fares: what went out, what waits, what the mail server refused last. */

import { Alert } from 'antd'
import { getMailHealth } from '#contract/notices.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { useAnswer } from '../queries.ts'

export function MailHealthLine() {
  const words = useWords('mail')
  const { answer: health } = useAnswer(getMailHealth, {})
  if (!health) return null
  if (!health.sending) return <Alert type="info" showIcon title={words('notSending')} />
  const { sent, waiting, failed, withoutAddress, unconfirmed, last } = health
  const line = words('healthLine', { sent, waiting, failed, withoutAddress, unconfirmed })
  if (!last) return <Alert type="info" showIcon title={line} />
  const { at, address, failure, final } = last
  return (
    <Alert
      type="warning"
      showIcon
      title={line}
      description={`${words('lastFailure', { at: instantText(at), address, failure })} ${words(final ? 'givenUp' : 'retried')}`}
    />
  )
}
