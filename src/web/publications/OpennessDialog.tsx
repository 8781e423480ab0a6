/** Says whom a file is open to, why not to all, and when it was formed. */

import { Input, Radio, Select } from 'antd'
import { useState } from 'react'
import {
  changePublication,
  createPublication,
  type PublicationsView,
  type PublicationView,
} from '#contract/publications.ts'
import { type Openness, opennesses } from '#domain/publications/openness.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { DayField } from '../parts/DayField.tsx'
import { useSend } from '../queries.ts'

interface DialogProps {
  candidates: PublicationsView['candidates']
  /** The publication to change; null for a new one. */
  known: PublicationView | null
  onClose: () => void
}

function useSaying({ candidates, known, onClose }: DialogProps) {
  const [first] = candidates
  const [fileId, setFileId] = useState(first?.id ?? '')
  const [openness, setOpenness] = useState<Openness>(known?.openness ?? 'active')
  const [reason, setReason] = useState(known?.reason ?? '')
  const [formedOn, setFormedOn] = useState(known?.formedOn ?? first?.madeOn ?? null)
  const create = useSend(createPublication)
  const change = useSend(changePublication)
  const save = async () => {
    if (formedOn === null) return
    const said = { openness, reason: openness === 'active' ? '' : reason, formedOn }
    const saved = known
      ? await change.send({ id: known.id }, { ...said, version: known.version })
      : await create.send({}, { ...said, reportVersionId: fileId })
    if (saved) onClose()
  }
  const isWanting = formedOn === null || (openness !== 'active' && reason.trim() === '')
  return {
    ...{
      fileId,
      setFileId,
      openness,
      setOpenness,
      reason,
      setReason,
      formedOn,
      setFormedOn,
      save,
      isWanting,
    },
    sending: create.sending || change.sending,
    refusal: create.refusal ?? change.refusal,
  }
}

export function OpennessDialog(props: DialogProps) {
  const words = useWords('publications')
  const said = useSaying(props)
  return (
    <AskDialog
      title={words('add')}
      verb={words('save')}
      sending={said.sending}
      refusal={said.refusal}
      blocked={said.isWanting}
      onSend={() => void said.save()}
      onClose={props.onClose}
    >
      {props.known === null && (
        <label className="ask-reason" htmlFor="openness-file">
          {words('file')}
          <Select
            id="openness-file"
            value={said.fileId}
            onChange={said.setFileId}
            options={props.candidates.map((one) => ({ value: one.id, label: words('fileNamed', one) }))}
          />
        </label>
      )}
      <Radio.Group
        aria-label={words('openness')}
        value={said.openness}
        onChange={(event) =>
          said.setOpenness(opennesses.find((one) => one === event.target.value) ?? 'active')
        }
        options={opennesses.map((one) => ({ value: one, label: words(one) }))}
      />
      {said.openness !== 'active' && (
        <label className="ask-reason" htmlFor="openness-reason">
          {words('reason')}
          <Input.TextArea
            id="openness-reason"
            rows={3}
            maxLength={1000}
            value={said.reason}
            onChange={(event) => said.setReason(event.target.value)}
          />
        </label>
      )}
      <DayField id="openness-formed" label={words('formedOn')} day={said.formedOn} onDay={said.setFormedOn} />
    </AskDialog>
  )
}
