/** Documents sent to units, with how many acknowledged them. */

import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { listNotifications, type NotificationSummary } from '#contract/notifications.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { IssueDialog } from './IssueDialog.tsx'
import './notifications.css'

function Row({ notification }: { notification: NotificationSummary }) {
  const words = useWords('notifications')
  const { id, title, by, at, units, acknowledged } = notification
  const isDone = units === acknowledged
  return (
    <li className="notification">
      <div>
        <h2>
          <Link to="/notifications/$id" params={{ id }}>
            {title}
          </Link>
        </h2>
        <p className="quiet">{words('issuedBy', { at: instantText(at), by })}</p>
      </div>
      <Mark tone={isDone ? 'done' : 'warn'} word={words('counts', { acknowledged, units })} />
    </li>
  )
}

export function NotificationsPage() {
  const words = useWords('notifications')
  const list = useAnswer(listNotifications, {})
  const [isIssuing, setIssuing] = useState(false)
  return (
    <Page
      title={words('title')}
      line={words('line')}
      actions={
        list.answer?.canIssue && (
          <Button type="primary" onClick={() => setIssuing(true)}>
            {words('issue')}
          </Button>
        )
      }
    >
      <Answer of={list}>
        {({ notifications }) =>
          notifications.length === 0 ? (
            <Empty text={words('none')} next={words('noneNext')} />
          ) : (
            <ul className="notification-list sheet">
              {notifications.map((notification) => (
                <Row key={notification.id} notification={notification} />
              ))}
            </ul>
          )
        }
      </Answer>
      {isIssuing && <IssueDialog onClose={() => setIssuing(false)} />}
    </Page>
  )
}
