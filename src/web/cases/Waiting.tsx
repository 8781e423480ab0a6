/** What one person registered and another must confirm against the scan. */

import { Button } from 'antd'
import { useState } from 'react'
import type { CaseView, WaitingRegistration } from '#contract/cases.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { RejectDialog } from './RejectDialog.tsx'
import { useCaseWord } from './useCaseWord.ts'

interface WaitingProps {
  of: CaseView
  waiting: WaitingRegistration
}

export function Waiting({ of, waiting }: WaitingProps) {
  const words = useWords('cases')
  const word = useCaseWord(of.process)
  const [asking, setAsking] = useState<'confirm' | 'reject' | null>(null)
  const { own, mayConfirm, registeredBy: by, registeredAt } = waiting
  const close = () => setAsking(null)
  return (
    <div className="case-waiting">
      <div>
        <Mark tone="waiting" word={words('waitingTitle', { action: word(waiting.action) })} />
        <p className="quiet">{words('registeredBy', { by, at: instantText(registeredAt) })}</p>
        {!mayConfirm && <p>{words(own ? 'waitingOwn' : 'waitingOther')}</p>}
      </div>
      {mayConfirm && (
        <Button type="primary" onClick={() => setAsking('confirm')}>
          {words('check')}
        </Button>
      )}
      {own && <Button onClick={() => setAsking('reject')}>{words('takeBack')}</Button>}
      {asking === 'confirm' && (
        <ConfirmDialog of={of} waiting={waiting} onReject={() => setAsking('reject')} onClose={close} />
      )}
      {asking === 'reject' && <RejectDialog of={of} waiting={waiting} onClose={close} />}
    </div>
  )
}
