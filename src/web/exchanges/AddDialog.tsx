/** Writes an exchange record: what, when, who took part, what it is about, its files. */

import { UploadOutlined } from '@ant-design/icons'
import { App, Button, DatePicker, Form, Input, Select, Upload } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import {
  addExchange,
  addExchangeFile,
  type ExchangeChoices,
  getExchangeChoices,
} from '#contract/exchanges.ts'
import { type ExchangeKind, exchangeKinds } from '#domain/exchanges/exchange.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { Answer } from '../parts/notices.tsx'
import { TypedForm } from '../parts/TypedForm.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'

interface Typed {
  kind: ExchangeKind
  heldOn: Dayjs
  title: string
  text: string
  unitId: string
  trackId: string | null
  unitIds: string[]
  planIds: string[]
  itemIds: string[]
}

interface AddProps {
  /** The plan it is about, where it is written on that plan's page. */
  planId: string | null
  onClose: () => void
}

const optionsOf = (choices: readonly { id: string; name: string }[]) =>
  choices.map(({ id, name }) => ({ value: id, label: name }))

function Fields({ choices }: { choices: ExchangeChoices }) {
  const words = useWords('exchanges')
  const needed = [{ required: true, message: words('needed') }]
  const planIds = Form.useWatch<string[] | undefined>('planIds') ?? []
  const items = choices.items.filter((item) => planIds.includes(item.planId))
  const several = { mode: 'multiple', optionFilterProp: 'label', maxTagCount: 'responsive' } as const
  return (
    <>
      <Form.Item name="kind" label={words('kind')}>
        <Select options={exchangeKinds.map((kind) => ({ value: kind, label: words(kind) }))} />
      </Form.Item>
      <Form.Item name="heldOn" label={words('heldOn')}>
        <DatePicker allowClear={false} />
      </Form.Item>
      <Form.Item name="title" label={words('heading')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="text" label={words('text')}>
        <Input.TextArea rows={4} maxLength={20_000} placeholder={words('textHint')} />
      </Form.Item>
      {choices.own.length > 1 && (
        <Form.Item name="unitId" label={words('unit')}>
          <Select options={optionsOf(choices.own)} />
        </Form.Item>
      )}
      <Form.Item name="unitIds" label={words('units')}>
        <Select {...several} options={optionsOf(choices.units)} />
      </Form.Item>
      <Form.Item name="planIds" label={words('plans')}>
        <Select {...several} options={optionsOf(choices.plans)} />
      </Form.Item>
      {items.length > 0 && (
        <Form.Item name="itemIds" label={words('items')}>
          <Select
            {...several}
            options={items.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))}
          />
        </Form.Item>
      )}
      <Form.Item name="trackId" label={words('track')}>
        <Select
          options={[
            { value: null, label: words('trackNone') },
            ...choices.tracks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Form.Item>
    </>
  )
}

interface FilesProps {
  files: readonly File[]
  onFiles: (files: File[]) => void
}

function Files({ files, onFiles }: FilesProps) {
  const words = useWords('exchanges')
  return (
    <Upload
      multiple
      beforeUpload={(chosen) => {
        onFiles([...files, chosen])
        return false
      }}
      onRemove={({ uid }) => onFiles(files.filter((_, at) => String(at) !== uid))}
      fileList={files.map(({ name }, at) => ({ uid: String(at), name }))}
    >
      <Button icon={<UploadOutlined />}>{words('addFile')}</Button>
    </Upload>
  )
}

/** Uploads the files, then writes the record. */
function useAdding(onDone: () => void) {
  const words = useWords('exchanges')
  const { message } = App.useApp()
  const upload = useSend(addExchangeFile)
  const record = useSend(addExchange)
  const add = async ({ heldOn, ...typed }: Typed, files: readonly File[]) => {
    const fileIds: string[] = []
    for (const file of files) {
      const stored = await upload.send({}, file)
      if (!stored) return
      fileIds.push(stored.id)
    }
    if (!(await record.send({}, { ...typed, fileIds, heldOn: heldOn.format('YYYY-MM-DD') }))) return
    void message.success(words('added'))
    onDone()
  }
  return { add, sending: upload.sending || record.sending, refusal: upload.refusal ?? record.refusal }
}

function Dialog({ choices, planId, onClose }: AddProps & { choices: ExchangeChoices }) {
  const words = useWords('exchanges')
  const { today } = useSession().tenant
  const [form] = Form.useForm<Typed>()
  const [files, setFiles] = useState<File[]>([])
  const { add, sending, refusal } = useAdding(onClose)
  const first = {
    ...{ kind: 'research', heldOn: dayjs(today), text: '', trackId: null },
    ...{ unitId: choices.own[0]?.id, unitIds: [], itemIds: [], planIds: planId === null ? [] : [planId] },
  }
  return (
    <FormDialog
      width={640}
      title={words('addTitle')}
      verb={words('save')}
      sending={sending}
      refusal={refusal}
      onSend={form.submit}
      onClose={onClose}
    >
      <p>{words('addMeans')}</p>
      <TypedForm
        form={form}
        initialValues={first}
        onFinish={(typed) =>
          void add({ ...first, ...typed, unitId: typed.unitId ?? choices.own[0]?.id ?? '' }, files)
        }
      >
        <Fields choices={choices} />
      </TypedForm>
      <Files files={files} onFiles={setFiles} />
    </FormDialog>
  )
}

export function AddDialog(props: AddProps) {
  const choices = useAnswer(getExchangeChoices, {})
  return <Answer of={choices}>{(found) => <Dialog {...props} choices={found} />}</Answer>
}
