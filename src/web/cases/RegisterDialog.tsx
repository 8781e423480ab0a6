/** Registers what happened outside: who decided, when, under which number, what, with the scan. */

import { App, DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { addCaseFile, type CaseOffer, type CaseView, registerOutside } from '#contract/cases.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { TypedForm } from '../parts/TypedForm.tsx'
import { useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import { ScanField } from './ScanField.tsx'
import { useCaseWord } from './useCaseWord.ts'

interface RegisterProps {
  of: CaseView
  offer: CaseOffer
  onClose: () => void
}

interface Typed {
  body: string
  decidedOn: Dayjs
  number: string
  decision: string
}

function Fields({ today, needsNumber }: { today: string; needsNumber: boolean }) {
  const words = useWords('cases')
  const needed = [{ required: true, whitespace: true, message: words('needed') }]
  return (
    <>
      <Form.Item name="body" label={words('body')} rules={needed}>
        <Input maxLength={200} placeholder={words('bodyHint')} />
      </Form.Item>
      <Form.Item name="decidedOn" label={words('decidedOn')}>
        <DatePicker allowClear={false} maxDate={dayjs(today)} />
      </Form.Item>
      <Form.Item name="number" label={words('number')} rules={needsNumber ? needed : []}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="decision" label={words('decision')} rules={needed}>
        <Input.TextArea rows={3} maxLength={2000} placeholder={words('decisionHint')} />
      </Form.Item>
    </>
  )
}

function useRegistering({ of, offer, onClose }: RegisterProps) {
  const words = useWords('cases')
  const { message } = App.useApp()
  const upload = useSend(addCaseFile)
  const registration = useSend(registerOutside)
  const subject = { process: of.process, id: of.subjectId }
  const register = async ({ decidedOn, number = '', ...typed }: Typed, file: File) => {
    const stored = await upload.send(subject, file)
    if (!stored) return
    const registered = await registration.send(subject, {
      ...{ ...typed, number, action: offer.action, version: of.version, fileId: stored.id },
      decidedOn: decidedOn.format('YYYY-MM-DD'),
    })
    if (!registered) return
    void message.success(words('registered'))
    onClose()
  }
  return {
    register,
    sending: upload.sending || registration.sending,
    refusal: upload.refusal ?? registration.refusal,
  }
}

export function RegisterDialog(props: RegisterProps) {
  const { of, offer, onClose } = props
  const words = useWords('cases')
  const parts = useWords('parts')
  const word = useCaseWord(of.process)
  const { today } = useSession().tenant
  const [form] = Form.useForm<Typed>()
  const [file, setFile] = useState<File | null>(null)
  const { register, sending, refusal } = useRegistering(props)
  return (
    <FormDialog
      title={words('registerTitle', { action: word(offer.action) })}
      verb={words('register')}
      sending={sending}
      refusal={refusal}
      blocked={file === null}
      onSend={form.submit}
      onClose={onClose}
    >
      <p>{words('registerMeans')}</p>
      <TypedForm
        form={form}
        initialValues={{ decidedOn: dayjs(today), number: '' }}
        onFinish={(typed) => file && void register(typed, file)}
      >
        <Fields today={today} needsNumber={offer.needsNumber} />
      </TypedForm>
      <ScanField label={words('scan')} file={file} onFile={setFile} />
      <p>
        <span className="quiet">{words('toldThen')}: </span>
        {offer.told.length > 0 ? offer.told.join(parts('listed')) : parts('nobodyTold')}
      </p>
    </FormDialog>
  )
}
