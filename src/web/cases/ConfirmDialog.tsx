/** What was registered beside the scan, for the second person to hold one against the other. */

import { App, Button, Modal } from 'antd'
import { type CaseView, confirmRegistration, type WaitingRegistration } from '#contract/cases.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'
import { Registered } from './Registered.tsx'
import { Scan } from './Scan.tsx'
import { useCaseWord } from './useCaseWord.ts'

interface ConfirmProps {
  of: CaseView
  waiting: WaitingRegistration
  onReject: () => void
  onClose: () => void
}

export function ConfirmDialog({ of, waiting, onReject, onClose }: ConfirmProps) {
  const words = useWords('cases')
  const word = useCaseWord(of.process)
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(confirmRegistration)
  const { registeredBy: by, registeredAt, file } = waiting
  const confirm = async () => {
    if (!(await send({ process: of.process, id: of.subjectId, registrationId: waiting.id }, {}))) return
    void message.success(words('confirmedDone'))
    onClose()
  }
  return (
    <Modal
      open
      width={960}
      title={words('confirmTitle', { action: word(waiting.action) })}
      onCancel={onClose}
      footer={[
        <Button key="reject" onClick={onReject}>
          {words('reject')}
        </Button>,
        <Button key="confirm" type="primary" loading={sending} onClick={() => void confirm()}>
          {words('confirm')}
        </Button>,
      ]}
    >
      <div className="ask">
        <p>{words('confirmLine')}</p>
        <div className="case-beside">
          <section>
            <h3>{words('facts')}</h3>
            <Registered facts={waiting} />
            <p className="quiet">{words('registeredBy', { by, at: instantText(registeredAt) })}</p>
          </section>
          <section>
            <h3>{words('scan')}</h3>
            <Scan file={file} />
          </section>
        </div>
        {refusal && <RefusalNotice refusal={refusal} />}
      </div>
    </Modal>
  )
}
