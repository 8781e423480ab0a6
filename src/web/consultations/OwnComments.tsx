/** The comments of the reader's unit: one by one with their place, or none, sent whole. */

import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { addCommentFile, answerRequest, type CommentRequest } from '#contract/comment-requests.ts'
import { ScanField } from '../cases/ScanField.tsx'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { KeptHere, TornText } from '../parts/KeptHere.tsx'
import { useSend } from '../queries.ts'
import type { Own, OwnComment } from './useOwnComments.ts'

interface OwnProps {
  request: CommentRequest
  own: Own
}

export function OwnComments({ request, own }: OwnProps) {
  const words = useWords('consultations')
  return (
    <section className="own-comments sheet" aria-label={words('ownComments')}>
      <h2>
        {words('ownComments')} {own.comments.length}
      </h2>
      {request.writable ? <Writing request={request} own={own} /> : <Reading request={request} />}
    </section>
  )
}

function Reading({ request }: { request: CommentRequest }) {
  const words = useWords('consultations')
  const given = request.answer?.comments ?? []
  return (
    <ol>
      {given.map(({ place, text }) => (
        <li key={`${place} ${text}`}>
          <span className="quiet">{place || words('wholeDraft')}</span>
          <p className="reading">{text}</p>
        </li>
      ))}
    </ol>
  )
}

function Writing({ request, own }: OwnProps) {
  const words = useWords('consultations')
  const [sent, setSent] = useState<readonly OwnComment[] | null>(null)
  const written = own.comments.filter(({ text }) => text.trim() !== '')
  return (
    <>
      {own.torn !== null && <TornText torn={own.torn} onSeen={own.forgetTorn} />}
      <ol>
        {own.comments.map((comment) => (
          <Line key={comment.key} comment={comment} own={own} />
        ))}
      </ol>
      <div className="list-tools">
        <Button onClick={() => own.add('')}>{words('addComment')}</Button>
        <Button type="primary" disabled={written.length === 0} onClick={() => setSent(written)}>
          {words('send')}
        </Button>
        <Button disabled={written.length > 0} onClick={() => setSent([])}>
          {words('sendNone')}
        </Button>
        <KeptHere keptHere={own.keptHere} isStuck={false} />
      </div>
      {sent && <SendDialog request={request} own={own} comments={sent} onClose={() => setSent(null)} />}
    </>
  )
}

function Line({ comment, own }: { comment: OwnComment; own: Own }) {
  const words = useWords('consultations')
  const { key, place, text } = comment
  return (
    <li className="own-comment">
      <Input
        aria-label={words('place')}
        placeholder={words('placeHint')}
        maxLength={300}
        value={place}
        onChange={(event) => own.change(key, { place: event.target.value })}
      />
      <Input.TextArea
        aria-label={words('comment')}
        placeholder={words('textHint')}
        autoFocus={text === ''}
        autoSize={{ minRows: 2, maxRows: 10 }}
        maxLength={4000}
        value={text}
        onChange={(event) => own.change(key, { text: event.target.value })}
      />
      <Button size="small" type="text" onClick={() => own.remove(key)}>
        {words('remove')}
      </Button>
    </li>
  )
}

interface SendProps extends OwnProps {
  /** []: no comment. */
  comments: readonly OwnComment[]
  onClose: () => void
}

function useSending({ request, own, comments, onClose }: SendProps) {
  const words = useWords('consultations')
  const { message } = App.useApp()
  const upload = useSend(addCommentFile)
  const answer = useSend(answerRequest)
  const send = async (file: File | null) => {
    const { id, version } = request
    const stored = file ? await upload.send({ id }, file) : null
    if (stored === undefined) return
    const given = comments.map(({ place, text }) => ({ place, text }))
    if (!(await answer.send({ id }, { version, comments: given, fileId: stored?.id ?? null }))) return
    own.forget()
    void message.success(words('sent'))
    onClose()
  }
  return { send, sending: upload.sending || answer.sending, refusal: upload.refusal ?? answer.refusal }
}

function SendDialog(props: SendProps) {
  const words = useWords('consultations')
  const { send, sending, refusal } = useSending(props)
  const [file, setFile] = useState<File | null>(null)
  const count = props.comments.length
  return (
    <AskDialog
      title={count === 0 ? words('noneTitle') : words('sendTitle', { count })}
      verb={words(count === 0 ? 'sendNone' : 'send')}
      sending={sending}
      refusal={refusal}
      onSend={() => void send(file)}
      onClose={props.onClose}
    >
      <p>{words('sendLine')}</p>
      <ScanField label={words('attach')} file={file} onFile={setFile} />
    </AskDialog>
  )
}
