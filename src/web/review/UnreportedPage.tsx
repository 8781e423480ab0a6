/** Who has not reported: a factual list by track with the contact to call, also as text to copy. */

import { CopyOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { type AssignmentSummary, type BoardView, getBoard } from '#contract/assignments.ts'
import { type ContactView, listContacts } from '#contract/contacts.ts'
import { TimeMark } from '../deadlines/FilingDays.tsx'
import { UrgeDialog } from '../deadlines/UrgeDialog.tsx'
import { useLanguage, useWords } from '../language.tsx'
import { ReminderButton } from '../letters/LetterButton.tsx'
import { copyText } from '../parts/copy.ts'
import { DueText } from '../parts/DueText.tsx'
import { dayText } from '../parts/format.ts'
import { SubmissionMark } from '../parts/Mark.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import { isUnreported } from './counts.ts'
import '../parts/rows.css'
import './review.css'

type Contacts = ReadonlyMap<string, ContactView['contact']>

const phoneOf = (contact: ContactView['contact']): string => contact?.phone || contact?.mobile || ''

/** The list as a message: who has not reported on this track, with whom to call. */
function useText() {
  const words = useWords('review')
  const parts = useWords('parts')
  const { language } = useLanguage()
  return (track: BoardView['tracks'][number], filings: readonly AssignmentSummary[], contacts: Contacts) => {
    const due = track.dueOn ? parts('dueOn', { date: dayText(language, track.dueOn) }) : parts('noDue')
    const lines = filings.map(({ unit, unitId }) => {
      const contact = contacts.get(unitId) ?? null
      return contact
        ? words('copyRow', { unit, name: contact.name, phone: phoneOf(contact) })
        : words('copyRowNone', { unit })
    })
    return [words('copyHead', { track: track.name, due }), ...lines].join('\n')
  }
}

function Row({ filing, contact }: { filing: AssignmentSummary; contact: ContactView['contact'] }) {
  const words = useWords('review')
  const { id, unit, state, dueOn, daysLeft, filled, total } = filing
  return (
    <tr>
      <td data-label={words('unit')}>
        <Link to="/review/$id" params={{ id }}>
          {unit}
        </Link>
      </td>
      <td data-label={words('state')}>
        <span className="marks">
          <SubmissionMark state={state} />
          <TimeMark filing={filing} />
        </span>
      </td>
      <td data-label={words('due')}>
        <DueText dueOn={dueOn} daysLeft={daysLeft} />
      </td>
      <td data-label={words('filled')} className="number">
        {words('filledOf', { filled, total })}
      </td>
      <td data-label={words('contact')}>
        {contact ? contact.name : <span className="quiet">{words('noContact')}</span>}
      </td>
      <td data-label={words('phone')}>{phoneOf(contact)}</td>
    </tr>
  )
}

interface TrackProps {
  track: BoardView['tracks'][number]
  filings: readonly AssignmentSummary[]
  contacts: Contacts
}

function Track({ track, filings, contacts }: TrackProps) {
  const words = useWords('review')
  const { message } = App.useApp()
  const deadlines = useWords('deadlines')
  const [isPressing, setPressing] = useState(false)
  const text = useText()
  const copy = async () => {
    if (await copyText(text(track, filings, contacts))) void message.success(words('copied'))
    else void message.error(words('copyFailed'))
  }
  return (
    <section>
      <div className="unreported-head">
        <h2 className="rows-head">
          {track.name} <span className="quiet">{words('unreportedUnits', { count: filings.length })}</span>
        </h2>
        <div className="page-actions">
          <Button icon={<CopyOutlined />} onClick={() => void copy()}>
            {words('copy')}
          </Button>
          <Button onClick={() => setPressing(true)}>
            {deadlines('urgeCount', { count: filings.length })}
          </Button>
          <ReminderButton filings={filings} />
        </div>
      </div>
      {isPressing && (
        <UrgeDialog filings={filings} onClose={() => setPressing(false)} onDone={() => setPressing(false)} />
      )}
      <table className="rows rows-dense sheet">
        <thead>
          <tr>
            <th scope="col">{words('unit')}</th>
            <th scope="col">{words('state')}</th>
            <th scope="col">{words('due')}</th>
            <th scope="col" className="number">
              {words('filled')}
            </th>
            <th scope="col">{words('contact')}</th>
            <th scope="col">{words('phone')}</th>
          </tr>
        </thead>
        <tbody>
          {filings.map((filing) => (
            <Row key={filing.id} filing={filing} contact={contacts.get(filing.unitId) ?? null} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Unreported({ board, contacts }: { board: BoardView; contacts: Contacts }) {
  const words = useWords('review')
  const open = board.tracks
    .map((track) => ({
      track,
      filings: board.assignments.filter((filing) => filing.trackId === track.id && isUnreported(filing)),
    }))
    .filter(({ filings }) => filings.length > 0)
  if (open.length === 0) return <Empty text={words('unreportedNone')} />
  return open.map(({ track, filings }) => (
    <Track key={track.id} track={track} filings={filings} contacts={contacts} />
  ))
}

export function UnreportedPage() {
  const words = useWords('review')
  const { language } = useLanguage()
  const { tenant, navigation } = useSession()
  const board = useAnswer(getBoard, {})
  const contacts = useAnswer(listContacts, {}, { enabled: navigation.includes('contacts') })
  const named: Contacts = new Map(
    contacts.answer?.contacts.map(({ unitId, contact }) => [unitId, contact] as const),
  )
  return (
    <Page
      title={words('unreported')}
      back={{ to: '/review', text: words('toBoard') }}
      line={words('unreportedLine', { date: dayText(language, tenant.today) })}
    >
      <Answer of={board}>{(found) => <Unreported board={found} contacts={named} />}</Answer>
    </Page>
  )
}
