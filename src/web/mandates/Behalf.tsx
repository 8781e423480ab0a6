/** Entering for a body what it gave on paper: why, once, and the line that says so while it goes on. */

import { Alert, Button } from 'antd'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'

interface BehalfDialogProps {
  onBegin: (reason: string) => void
  onClose: () => void
}

export function BehalfDialog({ onBegin, onClose }: BehalfDialogProps) {
  const words = useWords('mandates')
  return (
    <AskDialog
      title={words('fileFor')}
      verb={words('begin')}
      reasonLabel={words('behalfReason')}
      reasonHint={words('behalfHint')}
      sending={false}
      refusal={null}
      onSend={(reason) => {
        onBegin(reason)
        onClose()
      }}
      onClose={onClose}
    >
      <p>{words('fileForMeans')}</p>
    </AskDialog>
  )
}

export function BehalfBand({ reason, onEnd }: { reason: string; onEnd: () => void }) {
  const words = useWords('mandates')
  return (
    <Alert
      type="warning"
      showIcon
      title={words('behalfOn', { reason })}
      action={<Button onClick={onEnd}>{words('behalfEnd')}</Button>}
    />
  )
}
