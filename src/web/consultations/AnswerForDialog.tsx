/** Enters the paper answer of somebody who was asked, with where the paper came from. */

import { Input } from 'antd'
import { useId, useState } from 'react'
import { type AskedView, addRoundFile, answerFor, type RoundView } from '#contract/consultations.ts'
import { ScanField } from '../cases/ScanField.tsx'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'

interface DialogProps {
  round: RoundView
  asked: AskedView
  onClose: () => void
}

/** 'place：comment' or the comment alone, one a line. */
const commentsIn = (text: string): { place: string; text: string }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, place = '', rest = ''] = /^([^：:]{1,60})[：:](.+)$/.exec(line) ?? []
      return rest.trim() === '' ? { place: '', text: line } : { place: place.trim(), text: rest.trim() }
    })

function useEntering({ round, asked, onClose }: DialogProps) {
  const upload = useSend(addRoundFile)
  const enter = useSend(answerFor)
  const save = async (source: string, lines: string, file: File | null) => {
    const stored = file ? await upload.send({ id: round.id }, file) : null
    if (stored === undefined) return
    const answer = {
      ...{ askedId: asked.id, source, version: asked.answer?.version ?? 0 },
      ...{ comments: commentsIn(lines), fileId: stored?.id ?? null },
    }
    if (await enter.send({ id: round.id }, answer)) onClose()
  }
  return { save, sending: upload.sending || enter.sending, refusal: upload.refusal ?? enter.refusal }
}

export function AnswerForDialog(props: DialogProps) {
  const words = useWords('consultations')
  const id = useId()
  const { save, sending, refusal } = useEntering(props)
  const [source, setSource] = useState('')
  const [lines, setLines] = useState('')
  const [file, setFile] = useState<File | null>(null)
  return (
    <AskDialog
      title={words('forTitle', { name: props.asked.name })}
      verb={words('save')}
      sending={sending}
      refusal={refusal}
      blocked={source.trim() === ''}
      onSend={() => void save(source.trim(), lines, file)}
      onClose={props.onClose}
    >
      <label className="ask-reason" htmlFor={`${id}-source`}>
        {words('forHint')}
        <Input
          id={`${id}-source`}
          maxLength={300}
          value={source}
          onChange={(event) => setSource(event.target.value)}
        />
      </label>
      <label className="ask-reason" htmlFor={id}>
        {words('lines')}
        <Input.TextArea
          id={id}
          rows={6}
          placeholder={words('linesNone')}
          value={lines}
          onChange={(event) => setLines(event.target.value)}
        />
      </label>
      <ScanField label={words('paper')} file={file} onFile={setFile} />
    </AskDialog>
  )
}
