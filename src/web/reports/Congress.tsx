/** The way to the congress: the day of its meeting, what is due before, and what it is given to read. */

import { DownloadOutlined, FileZipOutlined } from '@ant-design/icons'
import { App, Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { type CongressView, getCongress, makeReadingPackage, setMeeting } from '#contract/congress.ts'
import { downloadFile, type ReportView } from '#contract/reports.ts'
import { address } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { DueText } from '../parts/DueText.tsx'
import { dayText, instantText } from '../parts/format.ts'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { useAnswer, useSend } from '../queries.ts'
import './congress.css'

interface CongressProps {
  report: ReportView
  congress: CongressView
}

function MeetingDialog({ report, congress, onClose }: CongressProps & { onClose: () => void }) {
  const words = useWords('congress')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(setMeeting)
  const [heldOn, setHeldOn] = useState<string | null>(congress.meetingOn)
  const save = async () => {
    if (!(await send({ id: report.id }, { heldOn }))) return
    void message.success(words('setDone'))
    onClose()
  }
  return (
    <AskDialog
      title={words('setTitle', { title: report.title })}
      verb={words('set')}
      sending={sending}
      refusal={refusal}
      blocked={heldOn === null}
      onSend={() => void save()}
      onClose={onClose}
    >
      <p>{words('setMeans')}</p>
      <DatePicker
        aria-label={words('meeting')}
        value={heldOn === null ? null : dayjs(heldOn)}
        onChange={(day) => setHeldOn(day?.format('YYYY-MM-DD') ?? null)}
      />
    </AskDialog>
  )
}

function Meeting({ report, congress }: CongressProps) {
  const words = useWords('congress')
  const { language } = useLanguage()
  const [isAsking, setAsking] = useState(false)
  const { meetingOn, setBy: by, setAt, writable } = congress
  return (
    <div className="congress-meeting">
      <div>
        {meetingOn === null ? (
          <p className="quiet">{words('meetingNone')}</p>
        ) : (
          <p>
            <span className="quiet">{words('meeting')}: </span>
            <strong>{dayText(language, meetingOn)}</strong>{' '}
            {setAt && <span className="quiet">{words('setBy', { by, at: instantText(setAt) })}</span>}
          </p>
        )}
      </div>
      {writable && (
        <Button onClick={() => setAsking(true)}>
          {words(meetingOn === null ? 'setMeeting' : 'changeMeeting')}
        </Button>
      )}
      {isAsking && <MeetingDialog report={report} congress={congress} onClose={() => setAsking(false)} />}
    </div>
  )
}

function Deliveries({ deliveries }: Pick<CongressView, 'deliveries'>) {
  const words = useWords('congress')
  if (deliveries.length === 0) return <p className="quiet">{words('noDeliveries')}</p>
  return (
    <ol className="congress-deliveries">
      {deliveries.map(({ key, text, daysBefore, dueOn, daysLeft }) => (
        <li key={key}>
          <span className="congress-before">{words('daysBefore', { days: daysBefore })}</span>
          <span>{text}</span>
          {dueOn && <DueText dueOn={dueOn} daysLeft={daysLeft} />}
        </li>
      ))}
    </ol>
  )
}

function Packages({ report, congress }: CongressProps) {
  const words = useWords('congress')
  const reports = useWords('reports')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(makeReadingPackage)
  const make = async () => {
    if (await send({ id: report.id }, {})) void message.success(words('packageDone'))
  }
  return (
    <div className="congress-packages">
      <h3>{words('packages')}</h3>
      <p className="quiet">{words('packageLine')}</p>
      {congress.writable && (
        <div className="congress-make">
          <Button
            icon={<FileZipOutlined />}
            loading={sending}
            disabled={!congress.hasFinal}
            onClick={() => void make()}
          >
            {words('makePackage')}
          </Button>
          {!congress.hasFinal && <span className="case-unmet">{words('noFinal')}</span>}
        </div>
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <ul>
        {congress.packages.map(({ fileId, fileName, sha256, versionNumber: number, madeAt, madeBy: by }) => (
          <li key={fileId}>
            <a href={address(downloadFile, { id: fileId })} download={fileName}>
              <DownloadOutlined aria-hidden /> {fileName}
            </a>{' '}
            <span className="quiet">
              {words('ofVersion', { number })} · {reports('madeBy', { by, at: instantText(madeAt) })}
            </span>
            <code className="congress-hash">{sha256}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function Congress({ report }: { report: ReportView }) {
  const words = useWords('congress')
  const congress = useAnswer(getCongress, { id: report.id })
  return (
    <section className="congress sheet" aria-label={words('title')}>
      <h2>{words('title')}</h2>
      <Answer of={congress}>
        {(found) => (
          <>
            <Meeting report={report} congress={found} />
            <Deliveries deliveries={found.deliveries} />
            <Packages report={report} congress={found} />
          </>
        )}
      </Answer>
    </section>
  )
}
