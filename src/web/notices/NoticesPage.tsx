/** Everything a person was told, newest first; for coordinators also how mail fares. */

import { Button } from 'antd'
import { useState } from 'react'
import { listNotices, markRead } from '#contract/notices.ts'
import { useWords } from '../language.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import { MailDialog } from './MailDialog.tsx'
import { MailHealthLine } from './MailHealthLine.tsx'
import { NoticeLine } from './NoticeLine.tsx'
import './notices.css'

/** The notices before an instant, and those before them once asked for. */
function Batch({ before, isFirst }: { before: string | undefined; isFirst: boolean }) {
  const words = useWords('notices')
  const [showsEarlier, setShowsEarlier] = useState(false)
  const list = useAnswer(listNotices, before === undefined ? {} : { before })
  return (
    <Answer of={list}>
      {({ notices, earlier }) => {
        if (isFirst && notices.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
        const oldest = notices.at(-1)?.at
        return (
          <>
            <ul className="notices sheet">
              {notices.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} />
              ))}
            </ul>
            {earlier && !showsEarlier && (
              <Button onClick={() => setShowsEarlier(true)}>{words('earlier')}</Button>
            )}
            {earlier && showsEarlier && <Batch before={oldest} isFirst={false} />}
          </>
        )
      }}
    </Answer>
  )
}

export function NoticesPage() {
  const words = useWords('notices')
  const { memberships } = useSession()
  const { answer } = useAnswer(listNotices, {})
  const { send, sending } = useSend(markRead)
  const [isChoosing, setChoosing] = useState(false)
  const unread = answer?.unread ?? 0
  const seesHealth = memberships.some(({ role }) => role === 'coordinator' || role === 'administrator')
  return (
    <Page
      title={words('title')}
      line={unread > 0 && words('line', { count: unread })}
      actions={
        <>
          <Button onClick={() => setChoosing(true)}>{words('mailChoice')}</Button>
          <Button disabled={unread === 0} loading={sending} onClick={() => void send({}, { ids: null })}>
            {words('markAll')}
          </Button>
        </>
      }
    >
      {seesHealth && <MailHealthLine />}
      <Batch before={undefined} isFirst />
      {isChoosing && <MailDialog onClose={() => setChoosing(false)} />}
    </Page>
  )
}
