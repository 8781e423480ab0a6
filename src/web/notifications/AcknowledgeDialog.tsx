/** 签收: for the own unit, or by the coordinator on a unit's word. */

import { App, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { type Addressee, acknowledge } from '#contract/notifications.ts'
import type { Role } from '#domain/people/role.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'

/** Whether the role speaks for its unit. */
export const isOfUnit = (role: Role): boolean =>
  role === 'contact' || role === 'reporter' || role === 'unit_head'

interface AcknowledgeProps {
  notificationId: string
  addressee: Addressee
  onClose: () => void
}

export function AcknowledgeDialog({ notificationId, addressee, onClose }: AcknowledgeProps) {
  const words = useWords('notifications')
  const { message } = App.useApp()
  const { memberships } = useSession()
  const { send, sending, refusal } = useSend(acknowledge)
  const [noItems, setNoItems] = useState(false)
  const [note, setNote] = useState('')
  const { unitId, unit, owes } = addressee
  const isOwn = memberships.some((m) => m.unitId === unitId && isOfUnit(m.role))
  const take = async () => {
    if (!(await send({ id: notificationId }, { unitId, noItems, note: note.trim() }))) return
    void message.success(words('acknowledged'))
    onClose()
  }
  return (
    <AskDialog
      title={words('acknowledgeTitle', { unit })}
      verb={words(isOwn ? 'acknowledge' : 'acknowledgeFor')}
      sending={sending}
      refusal={refusal}
      onSend={() => void take()}
      onClose={onClose}
    >
      {!isOwn && <p>{words('acknowledgeForMeans')}</p>}
      {!owes && (
        <Checkbox checked={noItems} onChange={(event) => setNoItems(event.target.checked)}>
          {words('noItems')}
          <span className="quiet notification-means">{words('noItemsMeans')}</span>
        </Checkbox>
      )}
      <label className="ask-reason" htmlFor="acknowledge-note">
        {words('note')}
        <Input
          id="acknowledge-note"
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
    </AskDialog>
  )
}
