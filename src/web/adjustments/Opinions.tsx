/** What experts said of an adjustment. */

import { Button, DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { type AdjustmentView, addOpinion, addOpinionFile } from '#contract/adjustments.ts'
import { downloadFile } from '#contract/reports.ts'
import { address } from '../api.ts'
import { ScanField } from '../cases/ScanField.tsx'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { Empty } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'

function OpinionDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords('adjustments')
  const { today } = useSession().tenant
  const upload = useSend(addOpinionFile)
  const { send, sending, refusal } = useSend(addOpinion)
  const [who, setWho] = useState('')
  const [givenOn, setGivenOn] = useState(today)
  const [file, setFile] = useState<File | null>(null)
  const record = async (opinion: string) => {
    const stored = file ? await upload.send({ id }, file) : null
    if (stored === undefined) return
    if (await send({ id }, { who, opinion, givenOn, fileId: stored?.id ?? null })) onClose()
  }
  return (
    <AskDialog
      title={words('addOpinion')}
      verb={words('save')}
      reasonHint={words('opinion')}
      sending={sending || upload.sending}
      refusal={upload.refusal ?? refusal}
      blocked={who.trim() === ''}
      onSend={(opinion) => void record(opinion)}
      onClose={onClose}
    >
      <label className="ask-reason" htmlFor="opinion-who">
        {words('expert')}
        <Input
          id="opinion-who"
          maxLength={200}
          value={who}
          onChange={(event) => setWho(event.target.value)}
        />
      </label>
      <label className="ask-reason" htmlFor="opinion-day">
        {words('givenOn')}
        <DatePicker
          id="opinion-day"
          allowClear={false}
          value={dayjs(givenOn)}
          maxDate={dayjs(today)}
          onChange={(day) => day && setGivenOn(day.format('YYYY-MM-DD'))}
        />
      </label>
      <ScanField label={words('file')} file={file} onFile={setFile} />
    </AskDialog>
  )
}

export function Opinions({ view }: { view: AdjustmentView }) {
  const words = useWords('adjustments')
  const [isAdding, setAdding] = useState(false)
  return (
    <section className="adjustment-part sheet" aria-label={words('opinions')}>
      <div className="adjustment-head">
        <h2>{words('opinions')}</h2>
        {view.opinable && <Button onClick={() => setAdding(true)}>{words('addOpinion')}</Button>}
      </div>
      {view.opinions.length === 0 && <Empty text={words('opinionsNone')} />}
      <ul className="adjusted-items">
        {view.opinions.map(({ id, who, opinion, givenOn, file }) => (
          <li key={id}>
            <p>
              {who} <span className="quiet">{givenOn}</span>
            </p>
            <p className="reading said">{opinion}</p>
            {file && <a href={address(downloadFile, { id: file.id })}>{file.name}</a>}
          </li>
        ))}
      </ul>
      {isAdding && <OpinionDialog id={view.summary.id} onClose={() => setAdding(false)} />}
    </section>
  )
}
