/** Registers a basis document, with the document itself where it is at hand. */

import { UploadOutlined } from '@ant-design/icons'
import { App, Button, DatePicker, Form, Input, Upload } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { addBasisDocument, type BasisRef, keepBasisFile } from '#contract/basis-documents.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { TypedForm } from '../parts/TypedForm.tsx'
import { useSend } from '../queries.ts'

interface Typed {
  title: string
  number: string
  issuer: string
  issuedOn: Dayjs | null
}

interface NewBasisProps {
  onAdded: (document: BasisRef) => void
  onClose: () => void
}

export function NewBasisDialog({ onAdded, onClose }: NewBasisProps) {
  const words = useWords('basisDocuments')
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const [file, setFile] = useState<File | null>(null)
  const add = useSend(addBasisDocument)
  const keep = useSend(keepBasisFile)
  const [added, setAdded] = useState<BasisRef | null>(null)
  const save = async ({ issuedOn, ...typed }: Typed) => {
    const day = issuedOn ? issuedOn.format('YYYY-MM-DD') : null
    const document = added ?? (await add.send({}, { ...typed, issuedOn: day }))
    if (!document) return
    setAdded(document)
    if (file && (await keep.send({ id: document.id }, file)) === undefined) return
    void message.success(words('saved'))
    onAdded(document)
    onClose()
  }
  const refusal = add.refusal ?? keep.refusal
  return (
    <FormDialog
      title={words('new')}
      verb={words('save')}
      sending={add.sending || keep.sending}
      refusal={refusal}
      onSend={form.submit}
      onClose={onClose}
    >
      <TypedForm
        form={form}
        initialValues={{ title: '', number: '', issuer: '', issuedOn: null }}
        onFinish={save}
      >
        <Form.Item
          name="title"
          label={words('name')}
          rules={[{ required: true, whitespace: true, message: words('nameMissing') }]}
        >
          <Input maxLength={300} disabled={added !== null} />
        </Form.Item>
        <Form.Item name="number" label={words('number')}>
          <Input maxLength={100} disabled={added !== null} />
        </Form.Item>
        <Form.Item name="issuer" label={words('issuer')}>
          <Input maxLength={100} disabled={added !== null} />
        </Form.Item>
        <Form.Item name="issuedOn" label={words('issuedOn')}>
          <DatePicker disabled={added !== null} />
        </Form.Item>
        <div className="ask">
          {words('fileOptional')}
          <FileChoice file={file} onFile={setFile} label={words('chooseFile')} />
          <p className="quiet">{words('keepMeans')}</p>
        </div>
      </TypedForm>
    </FormDialog>
  )
}

interface FileChoiceProps {
  file: File | null
  onFile: (file: File) => void
  label: string
}

/** One file, chosen and named; nothing is sent yet. */
export function FileChoice({ file, onFile, label }: FileChoiceProps) {
  return (
    <Upload
      maxCount={1}
      showUploadList={false}
      beforeUpload={(chosen) => {
        onFile(chosen)
        return false
      }}
    >
      <Button icon={<UploadOutlined />}>{file ? file.name : label}</Button>
    </Upload>
  )
}
