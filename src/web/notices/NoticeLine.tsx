/** One notice: when, what, what was written beside it, and the way there. Opening it marks it as read. */

import { Link } from '@tanstack/react-router'
import { markRead, type NoticeView } from '#contract/notices.ts'
import { noticeReason, noticeText } from '#words/notice-text.ts'
import { useLanguage, useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { useSend } from '../queries.ts'
import './notices.css'

export function NoticeLine({ notice }: { notice: NoticeView }) {
  const { language } = useLanguage()
  const words = useWords('notices')
  const { send } = useSend(markRead)
  const { id, topic, facts, path, at, read } = notice
  const text = noticeText(language, topic, facts)
  const reason = noticeReason(topic, facts)
  const about = [facts.unit, facts.track].filter((fact) => fact !== undefined && fact !== '').join(' · ')
  return (
    <li className={read ? 'notice' : 'notice notice-unread'}>
      <p className="notice-head">
        <time className="quiet" dateTime={at}>
          {instantText(at)}
        </time>
        {!read && <span className="notice-mark">{words('unread')}</span>}
      </p>
      {path === '' ? (
        <p>{text}</p>
      ) : (
        <Link to={path} onClick={() => void (read || send({}, { ids: [id] }))}>
          {text}
        </Link>
      )}
      {about && <p className="quiet notice-about">{about}</p>}
      {reason && <p className="reading">{reason}</p>}
    </li>
  )
}
