/** Writes what a unit did about an opinion, with its evidence. */

import { Checkbox } from 'antd'
import { useState } from 'react'
import { addOpinionFile, type OpinionView, writeHandling } from '#contract/opinions.ts'
import { ScanField } from '../cases/ScanField.tsx'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useSend } from '../queries.ts'

interface DialogProps {
  opinion: OpinionView
  owner: OpinionView['writesFor'][number]
  onClose: () => void
}

function useWriting({ opinion, owner, onClose }: DialogProps) {
  const last = opinion.handlings.find(({ unitId }) => unitId === owner.unitId)
  const [measures, setMeasures] = useState(last?.measures ?? '')
  const [progress, setProgress] = useState(last?.progress ?? '')
  const [done, setDone] = useState(last?.done ?? false)
  const [file, setFile] = useState<File | null>(null)
  const upload = useSend(addOpinionFile)
  const write = useSend(writeHandling)
  const save = async () => {
    const { id } = opinion
    const stored = file ? await upload.send({ id }, file) : null
    if (stored === undefined) return
    const handling = { unitId: owner.unitId, version: last?.version ?? 0, measures, progress, done }
    const fileId = stored?.id ?? last?.file?.id ?? null
    if (await write.send({ id }, { ...handling, fileId })) onClose()
  }
  return {
    ...{ measures, setMeasures, progress, setProgress, done, setDone, file, setFile, save },
    sending: upload.sending || write.sending,
    refusal: upload.refusal ?? write.refusal,
  }
}

export function HandlingDialog(props: DialogProps) {
  const words = useWords('opinions')
  const writing = useWriting(props)
  const texts = [
    ['measures', writing.measures, writing.setMeasures],
    ['progress', writing.progress, writing.setProgress],
  ] as const
  return (
    <AskDialog
      title={words('writeFor', { unit: props.owner.unit })}
      verb={words('save')}
      sending={writing.sending}
      refusal={writing.refusal}
      blocked={writing.measures.trim() === '' && writing.progress.trim() === ''}
      onSend={() => void writing.save()}
      onClose={props.onClose}
    >
      {texts.map(([name, text, setText]) => (
        <TextField
          key={name}
          id={`handling-${name}`}
          label={words(name)}
          {...{ rows: 4, most: 4000, text, onText: setText }}
        />
      ))}
      <Checkbox checked={writing.done} onChange={(event) => writing.setDone(event.target.checked)}>
        {words('done')}
      </Checkbox>
      <ScanField label={words('evidence')} file={writing.file} onFile={writing.setFile} />
    </AskDialog>
  )
}
