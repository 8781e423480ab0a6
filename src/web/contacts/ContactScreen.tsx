/** The receipt of one unit, with its due day and the printed form. */

import { Alert } from 'antd'
import { type ContactView, downloadReceipt, getContact } from '#contract/contacts.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'
import { instantText } from '../parts/format.ts'
import { Answer } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { PaperFile } from '../printing/PaperFile.tsx'
import { useAnswer } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import { ContactMark } from './ContactMark.tsx'
import { HandOver } from './HandOver.tsx'
import { ReceiptForm } from './ReceiptForm.tsx'
import './contacts.css'

function Downloads({ view }: { view: ContactView }) {
  const words = useWords('contacts')
  const to = (blank: 'yes' | 'no') => address(downloadReceipt, { id: view.unitId, blank })
  return (
    <>
      <PaperFile href={to('yes')} name={words('downloadBlank')} />
      {view.contact && <PaperFile href={to('no')} name={words('download')} />}
    </>
  )
}

function Receipt({ view }: { view: ContactView }) {
  const words = useWords('contacts')
  const { navigation } = useSession()
  const { contact, changedAt, changedBy: by } = view
  return (
    <Page
      title={words('title')}
      back={navigation.includes('contacts') ? { to: '/contacts', text: words('list') } : undefined}
      state={<ContactMark view={view} />}
      line={
        <span className="receipt-line">
          <span>{view.unit}</span>
          <DueText dueOn={view.dueOn} daysLeft={view.daysLeft} settled={contact !== null} />
          <span>{words('line')}</span>
        </span>
      }
      actions={
        <>
          <HandOver view={view} />
          <Downloads view={view} />
        </>
      }
    >
      {!view.writable && <Alert type="info" showIcon title={words('readOnly')} />}
      <div className="receipt sheet">
        {/* A newer version of the receipt is a new form. */}
        <ReceiptForm key={view.version} view={view} />
        {changedAt && <p className="quiet">{words('changed', { by, at: instantText(changedAt) })}</p>}
      </div>
    </Page>
  )
}

export function ContactScreen({ unitId }: { unitId: string }) {
  const contact = useAnswer(getContact, { id: unitId })
  return <Answer of={contact}>{(view) => <Receipt view={view} />}</Answer>
}
