/** Asks before a page with unsaved text is left. */

import { useBlocker } from '@tanstack/react-router'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'

export function LeaveDialog({ isChanged }: { isChanged: boolean }) {
  const words = useWords('letters')
  const leaving = useBlocker({
    shouldBlockFn: () => isChanged,
    enableBeforeUnload: () => isChanged,
    withResolver: true,
  })
  if (leaving.status !== 'blocked') return null
  return (
    <FormDialog
      title={words('saveFirst')}
      verb={words('leave')}
      leave={words('stay')}
      danger
      onSend={leaving.proceed}
      onClose={leaving.reset}
    >
      <p>{words('leaveLine')}</p>
    </FormDialog>
  )
}
