/** What was changed is used in a report that was submitted: names it and asks what is to become of it. */

import { Alert, App, Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { decideReuse, type EntryView } from '#contract/entries.ts'
import { useWords } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { useSend } from '../../queries.ts'

type Choice = EntryView['reuseChoices'][number]

function Dialog({ entry, onClose }: { entry: EntryView; onClose: () => void }) {
  const words = useWords('shared')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(decideReuse)
  const [choice, setChoice] = useState<Choice | null>(null)
  const [reason, setReason] = useState('')
  const decide = async () => {
    if (choice === null || !(await send({ id: entry.entryId }, { choice, reason }))) return
    void message.success(words(`decided_${choice}`))
    onClose()
  }
  return (
    <FormDialog
      width={640}
      title={words('askTitle')}
      verb={words('decide')}
      leave={words('later')}
      sending={sending}
      refusal={refusal}
      blocked={choice === null}
      onSend={() => void decide()}
      onClose={onClose}
    >
      <p>{words('askLine')}</p>
      <ul className="reuse-reports">
        {entry.undecided.map(({ assignmentId, track, report }) => (
          <li key={assignmentId}>{words('report', { track, report })}</li>
        ))}
      </ul>
      <Radio.Group
        className="reuse-choices"
        value={choice}
        onChange={(event) => setChoice(event.target.value)}
        options={entry.reuseChoices.map((one) => ({ value: one, label: words(`choice_${one}`) }))}
      />
      <label className="ask-reason" htmlFor="reuse-reason">
        {words('reason')}
        <Input.TextArea
          id="reuse-reason"
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
    </FormDialog>
  )
}

/** Opens by itself for each change; who puts it off keeps a line with the way back. */
export function Reuse({ entry, isSaved }: { entry: EntryView; isSaved: boolean }) {
  const words = useWords('shared')
  const [putOff, setPutOff] = useState(false)
  if (entry.undecided.length === 0 || !entry.writable) return null
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={words('pending', { count: entry.undecided.length })}
        action={<Button onClick={() => setPutOff(false)}>{words('decideNow')}</Button>}
      />
      {!putOff && isSaved && <Dialog entry={entry} onClose={() => setPutOff(true)} />}
    </>
  )
}
