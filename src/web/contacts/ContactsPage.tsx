/** The contacts of all units that are asked: who named one, whom to call, the receipts. */

import { DownloadOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { Fragment, useState } from 'react'
import { type ContactView, downloadReceipt, listContacts } from '#contract/contacts.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'
import { Find } from '../parts/Find.tsx'
import { instantText } from '../parts/format.ts'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { PaperPdf } from '../printing/PaperFile.tsx'
import { useAnswer } from '../queries.ts'
import { ContactMark } from './ContactMark.tsx'
import '../parts/rows.css'
import './contacts.css'

const filters = {
  all: () => true,
  unnamed: ({ contact }: ContactView) => contact === null,
  named: ({ contact }: ContactView) => contact !== null,
  late: ({ lateDays }: ContactView) => lateDays > 0,
} as const

type Filter = keyof typeof filters

const mentions = ({ unit, contact }: ContactView, text: string): boolean =>
  unit.includes(text) || (contact?.name.includes(text) ?? false)

/** One below the other, each whole. */
function Phones({ phones }: { phones: readonly string[] }) {
  return (
    <div>
      {phones.map((phone) => (
        <div key={phone} className="nowrap">
          {phone}
        </div>
      ))}
    </div>
  )
}

function Row({ view }: { view: ContactView }) {
  const words = useWords('contactList')
  const { unitId, unit, contact, changedAt, changedBy } = view
  return (
    <tr>
      <td data-label={words('unit')}>
        <Link to="/contacts/$id" params={{ id: unitId }}>
          {unit}
        </Link>
      </td>
      <td data-label={words('state')}>
        <ContactMark view={view} />
      </td>
      <td data-label={words('person')}>
        {contact && (
          <span>
            {contact.name}{' '}
            {[contact.office, contact.position].filter(Boolean).map((place) => (
              <Fragment key={place}>
                <span className="contact-word quiet">{place}</span>{' '}
              </Fragment>
            ))}
          </span>
        )}
      </td>
      <td data-label={words('phones')}>
        {contact && <Phones phones={[contact.phone, contact.mobile].filter(Boolean)} />}
      </td>
      <td data-label={words('changed')} className="quiet">
        {changedAt && (
          <span>
            <span className="nowrap">{instantText(changedAt)}</span>{' '}
            <span className="contact-word">{changedBy}</span>
          </span>
        )}
      </td>
      <td className="nowrap">
        {contact && (
          <>
            <a href={address(downloadReceipt, { id: unitId })} download>
              <DownloadOutlined aria-hidden /> {words('receipt')}
              <span className="only-read"> {unit}</span>
            </a>
            <PaperPdf href={address(downloadReceipt, { id: unitId })} name={`${words('receipt')} ${unit}`} />
          </>
        )}
      </td>
    </tr>
  )
}

function Rows({ contacts }: { contacts: readonly ContactView[] }) {
  const words = useWords('contactList')
  if (contacts.length === 0) return <p className="quiet">{words('noneShown')}</p>
  return (
    <table className="rows rows-dense sheet">
      <thead>
        <tr>
          <th scope="col">{words('unit')}</th>
          <th scope="col">{words('state')}</th>
          <th scope="col">{words('person')}</th>
          <th scope="col">{words('phones')}</th>
          <th scope="col">{words('changed')}</th>
          <th scope="col">
            <span className="only-read">{words('receipt')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {contacts.map((view) => (
          <Row key={view.unitId} view={view} />
        ))}
      </tbody>
    </table>
  )
}

function List({ contacts }: { contacts: readonly ContactView[] }) {
  const words = useWords('contactList')
  const [filter, setFilter] = useState<Filter>('all')
  const [text, setText] = useState('')
  if (contacts.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
  const shown = contacts.filter((view) => filters[filter](view) && mentions(view, text.trim()))
  return (
    <>
      <div className="list-tools">
        <Segmented
          aria-label={words('show')}
          value={filter}
          onChange={setFilter}
          options={(['all', 'unnamed', 'named', 'late'] as const).map((one) => ({
            value: one,
            label: words(one, { count: contacts.filter(filters[one]).length }),
          }))}
        />
        <Find label={words('search')} text={text} onText={setText} />
      </div>
      <Rows contacts={shown} />
    </>
  )
}

function Line({ contacts }: { contacts: readonly ContactView[] }) {
  const words = useWords('contactList')
  const first = contacts[0]
  if (!first) return null
  const named = contacts.filter(filters.named).length
  return (
    <span className="receipt-line">
      <span>{words('line', { total: contacts.length, named })}</span>
      <DueText dueOn={first.dueOn} daysLeft={first.daysLeft} settled={named === contacts.length} />
    </span>
  )
}

export function ContactsPage() {
  const words = useWords('contactList')
  const list = useAnswer(listContacts, {})
  return (
    <Page title={words('title')} line={list.answer && <Line contacts={list.answer.contacts} />}>
      <Answer of={list}>{({ contacts }) => <List contacts={contacts} />}</Answer>
    </Page>
  )
}
