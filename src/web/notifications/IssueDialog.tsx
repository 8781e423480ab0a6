/** Sends a document to units: title, text, a file where there is one, and to whom. */

import { PaperClipOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Form, Input, Select, Upload } from 'antd'
import { useState } from 'react'
import { issueNotification, keepNotificationFile, listAddressees } from '#contract/notifications.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { TypedForm } from '../parts/TypedForm.tsx'
import { useAnswer, useSend } from '../queries.ts'

interface Typed {
  title: string
  text: string
  unitIds: string[]
}

interface Kept {
  readonly id: string
  readonly name: string
}

function FileField({ kept, onKept }: { kept: Kept | null; onKept: (kept: Kept) => void }) {
  const words = useWords('notifications')
  const { send, sending, refusal } = useSend(keepNotificationFile)
  const keep = async (file: File) => {
    const done = await send({}, file)
    if (done) onKept(done)
  }
  return (
    <Form.Item label={words('file')}>
      <Upload
        showUploadList={false}
        beforeUpload={(file) => {
          void keep(file)
          return false
        }}
      >
        <Button icon={<PaperClipOutlined />} loading={sending}>
          {words('chooseFile')}
        </Button>
      </Upload>
      {kept && <p>{words('fileKept', { name: kept.name })}</p>}
      {refusal && <RefusalNotice refusal={refusal} />}
    </Form.Item>
  )
}

function UnitsField() {
  const words = useWords('notifications')
  const form = Form.useFormInstance<Typed>()
  const { answer } = useAnswer(listAddressees, {})
  const units = answer?.units ?? []
  const choose = (chosen: typeof units) =>
    form.setFieldValue(
      'unitIds',
      chosen.map(({ unitId }) => unitId),
    )
  const count = Form.useWatch('unitIds', form)?.length ?? 0
  return (
    <>
      <div className="notification-to">
        <Button size="small" onClick={() => choose(units)}>
          {words('toAll')}
        </Button>
        <Button size="small" onClick={() => choose(units.filter(({ owes }) => owes))}>
          {words('toOwing')}
        </Button>
        <Button size="small" onClick={() => choose([])}>
          {words('toNone')}
        </Button>
        <span className="quiet">{words('toCount', { count })}</span>
      </div>
      <Form.Item name="unitIds" label={words('to')} rules={[{ required: true, message: words('to') }]}>
        <Select
          mode="multiple"
          maxTagCount={6}
          optionFilterProp="label"
          options={units.map(({ unitId, unit }) => ({ value: unitId, label: unit }))}
        />
      </Form.Item>
    </>
  )
}

export function IssueDialog({ onClose }: { onClose: () => void }) {
  const words = useWords('notifications')
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const [kept, setKept] = useState<Kept | null>(null)
  const { send, sending, refusal } = useSend(issueNotification)
  const issue = async ({ title, text, unitIds }: Typed) => {
    const issued = await send({}, { title, text: text ?? '', unitIds, fileId: kept?.id ?? null })
    if (!issued) return
    void message.success(words('issued'))
    onClose()
    await navigate({ to: '/notifications/$id', params: { id: issued.id } })
  }
  return (
    <FormDialog
      width={680}
      title={words('issueTitle')}
      verb={words('issue')}
      sending={sending}
      refusal={refusal}
      onSend={form.submit}
      onClose={onClose}
    >
      <TypedForm form={form} initialValues={{ text: '' }} onFinish={issue}>
        <Form.Item
          name="title"
          label={words('name')}
          rules={[{ required: true, whitespace: true, message: words('name') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="text" label={words('text')}>
          <Input.TextArea rows={5} maxLength={20_000} />
        </Form.Item>
        <FileField kept={kept} onKept={setKept} />
        <UnitsField />
      </TypedForm>
    </FormDialog>
  )
}
