/** Opens an update round: for which track, by when, with a word to the units. */

import { App, Select } from 'antd'
import { useState } from 'react'
import { openUpdate, type UpdatesView } from '#contract/updates.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { DayField } from '../parts/DayField.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useSend } from '../queries.ts'

export function OpenDialog({ tracks, onClose }: Pick<UpdatesView, 'tracks'> & { onClose: () => void }) {
  const words = useWords('updates')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(openUpdate)
  const [trackId, setTrack] = useState(tracks[0]?.id ?? '')
  const [dueOn, setDue] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const open = async () => {
    if (dueOn === null || !(await send({}, { trackId, dueOn, note }))) return
    void message.success(words('opened'))
    onClose()
  }
  return (
    <AskDialog
      title={words('open')}
      verb={words('open')}
      sending={sending}
      refusal={refusal}
      blocked={dueOn === null}
      onSend={() => void open()}
      onClose={onClose}
    >
      <label className="ask-reason" htmlFor="update-track">
        {words('track')}
        <Select
          id="update-track"
          value={trackId}
          options={tracks.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setTrack}
        />
      </label>
      <DayField id="update-due" label={words('dueOn')} day={dueOn} clearable onDay={setDue} />
      <TextField id="update-note" label={words('note')} rows={3} most={2000} text={note} onText={setNote} />
    </AskDialog>
  )
}
