/** Evidence of an entry beside its form: files with their hash, to be shown or handed out; what must be attached. */

import { App, Button, Input, Upload } from 'antd'
import { useState } from 'react'
import {
  addEvidence,
  type EvidenceView,
  getEvidence,
  openEvidence,
  removeEvidence,
} from '#contract/evidence.ts'
import { address } from '../api.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { EvidenceRule } from './EvidenceRule.tsx'
import './evidence.css'

type Piece = EvidenceView['evidence'][number]

function Remove({ piece }: { piece: Piece }) {
  const words = useWords('evidence')
  const { send, sending, refusal } = useSend(removeEvidence)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" className="link-button" onClick={() => setAsking(true)}>
        {words('remove')}
      </button>
      {asking && (
        <AskDialog
          title={words('removeTitle', { name: piece.name })}
          verb={words('remove')}
          danger
          sending={sending}
          refusal={refusal}
          onSend={() => void send({ id: piece.id })}
          onClose={() => setAsking(false)}
        >
          <p>{words('removeMeans')}</p>
        </AskDialog>
      )}
    </>
  )
}

function One({ piece, writable }: { piece: Piece; writable: boolean }) {
  const words = useWords('evidence')
  const { id, name, size, sha256, previewable, note, by, at } = piece
  return (
    <li>
      <p>
        <a href={address(openEvidence, { id })} download={name}>
          {name}
        </a>{' '}
        <span className="quiet">{words('size', { size: Math.max(1, Math.round(size / 1024)) })}</span>
      </p>
      {note && <p>{note}</p>}
      <p className="quiet">
        {by} {instantText(at)}
      </p>
      <p className="quiet evidence-hash" title={sha256}>
        {words('hash', { hash: sha256.slice(0, 16) })}
      </p>
      <p className="evidence-actions">
        {previewable && (
          <a href={address(openEvidence, { id, show: 'yes' })} target="_blank" rel="noopener noreferrer">
            {words('show')}
          </a>
        )}
        {writable && <Remove piece={piece} />}
      </p>
    </li>
  )
}

function Add({ entryId }: { entryId: string }) {
  const words = useWords('evidence')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(addEvidence)
  const [note, setNote] = useState('')
  const add = async (file: File) => {
    if (!(await send({ id: entryId, note }, file))) return
    void message.success(words('saved'))
    setNote('')
  }
  return (
    <>
      <div className="parts-tools">
        <Input
          size="small"
          aria-label={words('note')}
          placeholder={words('note')}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Upload
          showUploadList={false}
          beforeUpload={(file) => {
            void add(file)
            return false
          }}
        >
          <Button size="small" loading={sending}>
            {words('add')}
          </Button>
        </Upload>
      </div>
      {refusal && <RefusalNotice refusal={refusal} />}
    </>
  )
}

function Pieces({ found }: { found: EvidenceView }) {
  const words = useWords('evidence')
  const { evidence, required, hint, writable, entryId } = found
  const isMissing = required && evidence.length === 0
  return (
    <section className="beside-part">
      <h2>
        {words('heading')} {required && <Mark tone={isMissing ? 'warn' : 'done'} word={words('required')} />}
      </h2>
      {hint && <p className="quiet">{hint}</p>}
      {evidence.length === 0 && <p className="quiet">{words('none')}</p>}
      <ul className="beside-list evidence-list">
        {evidence.map((piece) => (
          <One key={piece.id} piece={piece} writable={writable} />
        ))}
      </ul>
      {writable && <Add entryId={entryId} />}
      {found.ruling && <EvidenceRule found={found} />}
    </section>
  )
}

export function Evidence({ entryId }: { entryId: string }) {
  const found = useAnswer(getEvidence, { id: entryId })
  return <Answer of={found}>{(answer) => <Pieces found={answer} />}</Answer>
}
