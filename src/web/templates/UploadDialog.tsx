/** Brings a template: the file, what it is for, and why. */

import { App, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { type TemplateView, uploadTemplate } from '#contract/templates.ts'
import { formatsOf } from '#domain/templates/kind.ts'
import { useWords } from '../language.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { TypedForm } from '../parts/TypedForm.tsx'
import { useSend } from '../queries.ts'

interface UploadProps {
  kind: TemplateView['kind']
  /** Rows of the same kind: a report's template may be meant for one track alone. */
  scopes: readonly TemplateView[]
  trackId?: string | null
  /** Of the form that gets a further version; absent for a new one. */
  name?: string
  onClose: () => void
}

interface Typed {
  name: string
  trackId: string
  reason: string
}

/** Stands for every track in the choice of one. */
const everywhere = ''

export function UploadDialog({ kind, scopes, trackId = null, name = '', onClose }: UploadProps) {
  const words = useWords('templates')
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const [file, setFile] = useState<File | null>(null)
  const { send, sending, refusal } = useSend(uploadTemplate)
  const upload = async (typed: Typed) => {
    if (!file) return
    const scope = typed.trackId && typed.trackId !== everywhere ? { trackId: typed.trackId } : {}
    const named = kind === 'form' ? { name: typed.name ?? name } : {}
    const view = await send({ kind, reason: typed.reason, ...scope, ...named }, file)
    if (!view) return
    void message.success(words('uploaded', { number: view.versions[0]?.number ?? 1 }))
    onClose()
  }
  const tracks = scopes.flatMap((scope) =>
    scope.trackId === null ? [] : [{ value: scope.trackId, label: scope.track }],
  )
  return (
    <FormDialog
      title={words('uploadTitle', { name: kind === 'form' && name !== '' ? name : words(`kind_${kind}`) })}
      verb={words('send')}
      blocked={file === null}
      sending={sending}
      refusal={refusal}
      onSend={form.submit}
      onClose={onClose}
    >
      <TypedForm
        form={form}
        initialValues={{ name, trackId: trackId ?? everywhere, reason: '' }}
        onFinish={upload}
      >
        {kind === 'form' && (
          <Form.Item
            name="name"
            label={words('formName')}
            rules={[{ required: true, whitespace: true, message: words('formNameHint') }]}
          >
            <Input maxLength={100} placeholder={words('formNameHint')} disabled={name !== ''} />
          </Form.Item>
        )}
        {tracks.length > 1 && (
          <Form.Item name="trackId" label={words('scope')}>
            <Select options={[{ value: everywhere, label: words('everywhere') }, ...tracks]} />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={words('reason')}
          rules={[{ required: true, whitespace: true, message: words('reasonHint') }]}
        >
          <Input maxLength={300} placeholder={words('reasonHint')} />
        </Form.Item>
        <FileDrop
          accept={formatsOf(kind)
            .map((format) => `.${format}`)
            .join(',')}
          onFile={setFile}
          chosen={file?.name ?? null}
        />
        <p className="quiet">{words('uploadMeans')}</p>
      </TypedForm>
    </FormDialog>
  )
}
