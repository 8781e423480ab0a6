/** Opens an update round: for which track, by when, with a word to the units. */

import { App, DatePicker, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { openUpdate, type UpdatesView } from '#contract/updates.ts'
import { useWords } from '../language.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
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
    <Modal
      open
      title={words('open')}
      okText={words('open')}
      confirmLoading={sending}
      okButtonProps={{ disabled: dueOn === null }}
      onOk={() => void open()}
      onCancel={onClose}
    >
      <div className="update-form">
        <label htmlFor="update-track">
          {words('track')}
          <Select
            id="update-track"
            value={trackId}
            options={tracks.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setTrack}
          />
        </label>
        <label htmlFor="update-due">
          {words('dueOn')}
          <DatePicker
            id="update-due"
            onChange={(chosen) => setDue(chosen ? chosen.format('YYYY-MM-DD') : null)}
          />
        </label>
        <label htmlFor="update-note">
          {words('note')}
          <Input.TextArea
            id="update-note"
            rows={3}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        {refusal && <RefusalNotice refusal={refusal} />}
      </div>
    </Modal>
  )
}
