/** Says what an opinion asks, who owns it and by when. */

import { Select } from 'antd'
import { useState } from 'react'
import { changeOpinion, type OpinionView } from '#contract/opinions.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { DayField } from '../parts/DayField.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useSend } from '../queries.ts'

export function AssignDialog({ opinion, onClose }: { opinion: OpinionView; onClose: () => void }) {
  const words = useWords('opinions')
  const { send, sending, refusal } = useSend(changeOpinion)
  const [text, setText] = useState(opinion.text)
  const [dueOn, setDueOn] = useState(opinion.dueOn)
  const [owners, setOwners] = useState(opinion.owners.map(({ unitId }) => unitId))
  const save = async () => {
    const { id, version } = opinion
    if (await send({ id }, { version, text, dueOn, owners })) onClose()
  }
  return (
    <AskDialog
      title={words('edit')}
      verb={words('save')}
      sending={sending}
      refusal={refusal}
      blocked={text.trim() === ''}
      onSend={() => void save()}
      onClose={onClose}
    >
      <TextField id="opinion-text" label={words('text')} rows={5} most={4000} text={text} onText={setText} />
      <label className="ask-reason" htmlFor="opinion-owners">
        {words('owners')}
        <Select
          id="opinion-owners"
          mode="multiple"
          optionFilterProp="label"
          value={owners}
          onChange={setOwners}
          options={opinion.units.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
        <span className="quiet">{words('ownersHint')}</span>
      </label>
      <DayField id="opinion-due" label={words('dueOn')} day={dueOn} clearable onDay={setDueOn} />
    </AskDialog>
  )
}
