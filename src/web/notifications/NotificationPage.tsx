/** One document: what it says, its file, and who acknowledged it; those who have not stand first. */

import { CopyOutlined, DownloadOutlined } from '@ant-design/icons'
import { useParams } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import {
  type Addressee,
  downloadNotificationFile,
  getNotification,
  type NotificationView,
} from '#contract/notifications.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { copyText } from '../parts/copy.ts'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { Answer } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import { AcknowledgeDialog, isOfUnit } from './AcknowledgeDialog.tsx'
import '../parts/rows.css'
import './notifications.css'

function State({ addressee: { acknowledged } }: { addressee: Addressee }) {
  const words = useWords('notifications')
  if (!acknowledged) return <Mark tone="waiting" word={words('waits')} />
  const { by, at, noItems, onBehalf, note } = acknowledged
  return (
    <span className="marks">
      <Mark tone="done" word={words('acknowledgedBy', { at: instantText(at), by })} />
      {noItems && <Mark tone="none" word={words('noItems')} />}
      {onBehalf && <Mark tone="none" word={words('onBehalf')} />}
      {note && <span className="quiet">{note}</span>}
    </span>
  )
}

interface AddresseesProps {
  title: string
  addressees: readonly Addressee[]
  onAcknowledge: (addressee: Addressee) => void
}

function Addressees({ title, addressees, onAcknowledge }: AddresseesProps) {
  const words = useWords('notifications')
  const { memberships } = useSession()
  // The one unit of a reader has its button on top.
  const isAlone =
    addressees.length === 1 && addressees.every(({ unitId }) => memberships.some((m) => m.unitId === unitId))
  const isOwn = (unitId: string) => memberships.some((m) => m.unitId === unitId && isOfUnit(m.role))
  if (addressees.length === 0) return null
  return (
    <section>
      <h2 className="rows-head">{title}</h2>
      <table className="rows rows-dense sheet">
        <thead>
          <tr>
            <th scope="col">{words('unit')}</th>
            <th scope="col">{words('state')}</th>
            <th scope="col">{words('contact')}</th>
            <th scope="col">
              <span className="only-read">{words('acknowledge')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {addressees.map((addressee) => (
            <tr key={addressee.unitId}>
              <td data-label={words('unit')}>{addressee.unit}</td>
              <td data-label={words('state')}>
                <State addressee={addressee} />
              </td>
              <td data-label={words('contact')}>
                {addressee.contact ? (
                  `${addressee.contact.name} ${addressee.contact.phone}`
                ) : (
                  <span className="quiet">{words('noContact')}</span>
                )}
              </td>
              <td className="number">
                {addressee.canAcknowledge && !isAlone && (
                  <Button size="small" onClick={() => onAcknowledge(addressee)}>
                    {words(isOwn(addressee.unitId) ? 'acknowledge' : 'acknowledgeFor')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function CopyOpen({ notification }: { notification: NotificationView }) {
  const words = useWords('notifications')
  const review = useWords('review')
  const { message } = App.useApp()
  const open = notification.addressees.filter(({ acknowledged }) => acknowledged === null)
  if (open.length === 0 || notification.addressees.length === 1) return null
  const copy = async () => {
    const lines = open.map(({ unit, contact }) =>
      contact ? review('copyRow', { unit, ...contact }) : review('copyRowNone', { unit }),
    )
    const text = [words('copyHead', { title: notification.title }), ...lines].join('\n')
    if (await copyText(text)) void message.success(review('copied'))
    else void message.error(review('copyFailed'))
  }
  return (
    <Button icon={<CopyOutlined />} onClick={() => void copy()}>
      {words('copyOpen')}
    </Button>
  )
}

function Notification({ notification }: { notification: NotificationView }) {
  const words = useWords('notifications')
  const [taking, setTaking] = useState<Addressee | null>(null)
  const { id, title, text, by, at, units, acknowledged, file, addressees } = notification
  const open = addressees.filter((one) => one.acknowledged === null)
  const done = addressees.filter((one) => one.acknowledged !== null)
  const own = addressees.length === 1 && open[0]?.canAcknowledge ? open[0] : null
  return (
    <Page
      title={title}
      back={{ to: '/notifications', text: words('toList') }}
      state={
        <Mark tone={open.length === 0 ? 'done' : 'warn'} word={words('counts', { acknowledged, units })} />
      }
      line={words('issuedBy', { at: instantText(at), by })}
      actions={
        <>
          {file && (
            <Button icon={<DownloadOutlined />} href={address(downloadNotificationFile, { id })} download>
              {words('download')}
            </Button>
          )}
          <CopyOpen notification={notification} />
          {own && (
            <Button type="primary" onClick={() => setTaking(own)}>
              {words('acknowledge')}
            </Button>
          )}
        </>
      }
    >
      {text && <p className="notification-text reading sheet">{text}</p>}
      <Addressees title={words('open', { count: open.length })} addressees={open} onAcknowledge={setTaking} />
      <Addressees title={words('done', { count: done.length })} addressees={done} onAcknowledge={setTaking} />
      {taking && <AcknowledgeDialog notificationId={id} addressee={taking} onClose={() => setTaking(null)} />}
    </Page>
  )
}

export function NotificationPage() {
  const { id } = useParams({ from: '/shell/notifications/$id' })
  const notification = useAnswer(getNotification, { id })
  return <Answer of={notification}>{(found) => <Notification notification={found} />}</Answer>
}
