/** Brings a template: the file, what it is for, and why. */

import { App, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { type TemplateScopes, type TemplateView, uploadTemplate } from '#contract/templates.ts'
import { formatsOf } from '#domain/templates/kind.ts'
import { useWords } from '../language.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { TypedForm } from '../parts/TypedForm.tsx'
import { useSend } from '../queries.ts'

interface UploadProps {
  kind: TemplateView['kind']
  /** A template may be meant for one track, one draft or letter alone. */
  scopes?: TemplateScopes | undefined
  trackId?: TemplateView['trackId']
  purpose?: TemplateView['purpose']
  /** Of the form that gets a further version; absent for a new one. */
  name?: string
  onClose: () => void
}

interface Typed {
  name: string
  trackId: string
  purpose: TemplateView['purpose'] | ''
  reason: string
}

/** Stands for every track, and for every purpose, in the choice of one. */
const any = ''

/** Choices with that of any before them; [] where there is nothing to choose. */
const withAny = <Value extends string>(
  choices: readonly { value: Value; label: string }[],
  label: string,
): { value: Value | ''; label: string }[] => (choices.length < 2 ? [] : [{ value: any, label }, ...choices])

function ScopeFields({ scopes }: Pick<UploadProps, 'scopes'>) {
  const words = useWords('templates')
  const { tracks = [], purposes = [] } = scopes ?? {}
  const choices = {
    trackId: withAny(
      tracks.map((track) => ({ value: track.id, label: track.name })),
      words('everywhere'),
    ),
    purpose: withAny(
      purposes.map((one) => ({ value: one, label: words(`purpose_${one}`) })),
      words('everywhere'),
    ),
  }
  return (
    <>
      {choices.trackId.length > 0 && (
        <Form.Item name="trackId" label={words('scopeTrack')}>
          <Select options={choices.trackId} />
        </Form.Item>
      )}
      {choices.purpose.length > 0 && (
        <Form.Item name="purpose" label={words('scopePurpose')}>
          <Select options={choices.purpose} />
        </Form.Item>
      )}
      {choices.trackId.length + choices.purpose.length > 0 && (
        <p className="quiet template-nearest">{words('nearest')}</p>
      )}
    </>
  )
}

export function UploadDialog({ kind, scopes, trackId, purpose, name = '', onClose }: UploadProps) {
  const words = useWords('templates')
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const [file, setFile] = useState<File | null>(null)
  const { send, sending, refusal } = useSend(uploadTemplate)
  const upload = async (typed: Typed) => {
    if (!file) return
    const scope = {
      ...(typed.trackId ? { trackId: typed.trackId } : {}),
      ...(typed.purpose ? { purpose: typed.purpose } : {}),
    }
    const named = kind === 'form' ? { name: typed.name ?? name } : {}
    const view = await send({ kind, reason: typed.reason, ...scope, ...named }, file)
    if (!view) return
    void message.success(words('uploaded', { number: view.versions[0]?.number ?? 1 }))
    onClose()
  }
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
        initialValues={{ name, trackId: trackId ?? any, purpose: purpose ?? any, reason: '' }}
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
        <ScopeFields scopes={scopes} />
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
