/** The notes that went after a submitted report, and where each was sent. */

import { DownloadOutlined } from '@ant-design/icons'
import { Button, DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { listUpdateNotes, sendUpdateNote, type UpdateNoteView } from '#contract/estimates.ts'
import { downloadFile } from '#contract/reports.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { instantText } from '../parts/format.ts'
import { TypedForm } from '../parts/TypedForm.tsx'
import { PdfButton } from '../printing/PdfButton.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import './values.css'

interface Sending {
  sentTo: string
  documentNumber: string
  sentOn: Dayjs
}

function SendDialog({ note, onClose }: { note: UpdateNoteView; onClose: () => void }) {
  const words = useWords('notes')
  const { today } = useSession().tenant
  const [form] = Form.useForm<Sending>()
  const { send, sending, refusal } = useSend(sendUpdateNote)
  const save = async ({ sentOn, ...typed }: Sending) => {
    if (await send({ id: note.id }, { ...typed, sentOn: sentOn.format('YYYY-MM-DD') })) onClose()
  }
  return (
    <FormDialog
      title={words('sendTitle', { number: note.number })}
      verb={words('send')}
      sending={sending}
      refusal={refusal}
      onSend={form.submit}
      onClose={onClose}
    >
      <TypedForm
        form={form}
        initialValues={{ sentTo: '', documentNumber: '', sentOn: dayjs(today) }}
        onFinish={(typed) => void save(typed)}
      >
        <Form.Item
          name="sentTo"
          label={words('sentTo')}
          rules={[{ required: true, whitespace: true, message: words('sentTo') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="documentNumber" label={words('documentNumber')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="sentOn" label={words('sentOn')}>
          <DatePicker allowClear={false} />
        </Form.Item>
      </TypedForm>
    </FormDialog>
  )
}

function Note({ note, onSend }: { note: UpdateNoteView; onSend: (() => void) | null }) {
  const words = useWords('notes')
  const { number, version, figures, places, fileId, fileName, madeAt, madeBy, sendings } = note
  return (
    <li>
      <a href={address(downloadFile, { id: fileId })} download={fileName}>
        <DownloadOutlined aria-hidden /> {words('number', { number })}
      </a>{' '}
      <PdfButton fileId={fileId} /> <span>{words('about', { version, figures, places })}</span>{' '}
      <span className="quiet small">
        {madeBy} {instantText(madeAt)}
      </span>
      {sendings.map(({ sentTo, documentNumber, sentOn, at }) => (
        <div key={at} className="quiet">
          {words('sent', { sentTo, sentOn })} {documentNumber}
        </div>
      ))}
      {onSend && (
        <Button type="link" size="small" onClick={onSend}>
          {words('register')}
        </Button>
      )}
    </li>
  )
}

/** Nothing where the report has none. */
export function UpdateNotes({ reportId }: { reportId: string }) {
  const words = useWords('notes')
  const { answer } = useAnswer(listUpdateNotes, { id: reportId })
  const [sent, setSent] = useState<UpdateNoteView | null>(null)
  if (!answer || answer.notes.length === 0) return null
  return (
    <section className="value-part sheet">
      <h2>{words('title')}</h2>
      <p className="quiet">{words('line')}</p>
      <ul className="effect-list">
        {answer.notes.map((note) => (
          <Note key={note.id} note={note} onSend={answer.sendable ? () => setSent(note) : null} />
        ))}
      </ul>
      {sent && <SendDialog note={sent} onClose={() => setSent(null)} />}
    </section>
  )
}
