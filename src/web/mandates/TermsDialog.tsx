/** Engages a body, or changes the terms: who, how, on what undertaking, which plans, from when to when. */

import { App, Checkbox, DatePicker, Form, Input, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import type { MandateView } from '#contract/mandate-views.ts'
import { addMandate, changeMandate, getMandateChoices } from '#contract/mandates.ts'
import { type Engagement, engagements } from '#domain/mandates/mandate.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { Loading, RefusalNotice } from '../parts/notices.tsx'
import { TypedForm } from '../parts/TypedForm.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'

interface Typed {
  institutionId: string
  institution: string
  title: string
  engagement: Engagement
  undertaking: string
  term: [Dayjs, Dayjs]
  planIds: string[]
  hidesVerdicts: boolean
}

interface Named {
  id: string
  name: string
}

interface Choices {
  institutions: readonly Named[]
  plans: readonly Named[]
}

/** Stands for a body that was never engaged before. */
const isNew = ''

function InstitutionFields({ institutions }: Pick<Choices, 'institutions'>) {
  const words = useWords('mandates')
  const chosen = Form.useWatch<string | undefined>('institutionId') ?? isNew
  return (
    <>
      {institutions.length > 0 && (
        <Form.Item name="institutionId" label={words('institution')}>
          <Select
            options={[
              { value: isNew, label: words('institutionNew') },
              ...institutions.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Form.Item>
      )}
      {chosen === isNew && (
        <Form.Item
          name="institution"
          label={words(institutions.length > 0 ? 'institutionName' : 'institution')}
          rules={[{ required: true, whitespace: true, message: words('needed') }]}
        >
          <Input maxLength={100} placeholder={words('institutionHint')} />
        </Form.Item>
      )}
    </>
  )
}

function TermFields({ plans }: Pick<Choices, 'plans'>) {
  const words = useWords('mandates')
  const needed = [{ required: true, message: words('needed') }]
  return (
    <>
      <Form.Item name="title" label={words('name')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="engagement" label={words('engagement')}>
        <Radio.Group options={engagements.map((one) => ({ value: one, label: words(one) }))} />
      </Form.Item>
      <Form.Item name="planIds" label={words('plans')} rules={needed}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={plans.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="term" label={words('term')} rules={needed}>
        <DatePicker.RangePicker allowClear={false} />
      </Form.Item>
      <Form.Item name="undertaking" label={words('undertaking')} rules={needed}>
        <Input.TextArea rows={3} maxLength={5000} placeholder={words('undertakingHint')} />
      </Form.Item>
      <Form.Item name="hidesVerdicts" valuePropName="checked">
        <Checkbox>{words('hides')}</Checkbox>
      </Form.Item>
    </>
  )
}

/** Sends what was typed: a new mandate, or new terms of one. */
function useKeeping(mandate: MandateView | null, onDone: () => void) {
  const words = useWords('mandates')
  const { message } = App.useApp()
  const add = useSend(addMandate)
  const change = useSend(changeMandate)
  // What another changed since the dialog was opened is told, not written over.
  const [basedOn] = useState(mandate?.version ?? 0)
  const keep = async ({ institutionId, institution, term: [from, to], ...typed }: Typed) => {
    const terms = { ...typed, beginsOn: from.format('YYYY-MM-DD'), endsOn: to.format('YYYY-MM-DD') }
    const body = institutionId === isNew ? { name: institution } : { id: institutionId }
    const kept = mandate
      ? await change.send({ id: mandate.summary.id }, { ...terms, basedOn })
      : await add.send({}, { ...terms, institution: body })
    if (!kept) return
    void message.success(words(mandate ? 'changed' : 'added'))
    onDone()
  }
  return { keep, sending: add.sending || change.sending, refusal: add.refusal ?? change.refusal }
}

interface TermsProps {
  /** null: a new one. */
  mandate: MandateView | null
  onClose: () => void
}

function Dialog({ mandate, choices, onClose }: TermsProps & { choices: Choices }) {
  const words = useWords('mandates')
  const { today } = useSession().tenant
  const [form] = Form.useForm<Typed>()
  const { keep, sending, refusal } = useKeeping(mandate, onClose)
  const first: Typed = {
    ...{ institutionId: isNew, institution: '' },
    title: mandate?.summary.title ?? '',
    engagement: mandate?.summary.engagement ?? 'entrusted',
    undertaking: mandate?.undertaking ?? '',
    term: [
      dayjs(mandate?.summary.beginsOn ?? today),
      dayjs(mandate?.summary.endsOn ?? dayjs(today).add(1, 'month')),
    ],
    planIds: mandate?.plans.map(({ id }) => id) ?? [],
    hidesVerdicts: mandate?.hidesVerdicts ?? true,
  }
  return (
    <FormDialog
      width={640}
      title={words(mandate ? 'change' : 'add')}
      verb={words('save')}
      sending={sending}
      refusal={refusal}
      onSend={form.submit}
      onClose={onClose}
    >
      {!mandate && <p>{words('addMeans')}</p>}
      <TypedForm form={form} initialValues={first} onFinish={(typed) => void keep({ ...first, ...typed })}>
        {!mandate && <InstitutionFields institutions={choices.institutions} />}
        <TermFields plans={choices.plans} />
      </TypedForm>
    </FormDialog>
  )
}

export function TermsDialog(props: TermsProps) {
  const { answer, refusal } = useAnswer(getMandateChoices, {})
  if (answer) return <Dialog {...props} choices={answer} />
  return refusal ? <RefusalNotice refusal={refusal} /> : <Loading />
}
