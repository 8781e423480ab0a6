/** A new plan: what it is called, what kind it is, which years it covers. */

import { useNavigate } from '@tanstack/react-router'
import { App, Form, Input, InputNumber, Radio, Select } from 'antd'
import { createPlan, type PlanSummary } from '#contract/plans.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { TypedForm } from '../parts/TypedForm.tsx'
import { useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import { SpecialFields, type SpecialTyped, toSpecialFacts, unknownSpecial } from './SpecialFields.tsx'

type Typed = Pick<PlanSummary, 'kind' | 'name' | 'periodStart' | 'periodEnd'> & {
  trackId: string
  special?: SpecialTyped
}

interface NewPlanProps {
  /** The plans there are: a new one most likely covers the years of the outline. */
  plans: readonly PlanSummary[]
  onClose: () => void
}

export function NewPlanDialog({ plans, onClose }: NewPlanProps) {
  const words = useWords('plans')
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const { send, sending, refusal } = useSend(createPlan)
  const outline = plans.find(({ kind }) => kind === 'district')
  const create = async (typed: Typed) => {
    const { trackId, special, ...rest } = typed
    const plan = await send(
      {},
      {
        ...{ ...rest, name: typed.name.trim(), trackId: trackId || null },
        special: special && rest.kind === 'special' ? toSpecialFacts(special) : null,
      },
    )
    if (!plan) return
    void message.success(words('created'))
    await navigate({ to: '/plans/$id', params: { id: plan.id } })
  }
  return (
    <FormDialog
      title={words('new')}
      verb={words('create')}
      sending={sending}
      refusal={refusal}
      onSend={form.submit}
      onClose={onClose}
    >
      <TypedForm
        form={form}
        initialValues={{
          kind: 'special',
          trackId: '',
          periodStart: outline?.periodStart,
          periodEnd: outline?.periodEnd,
          special: unknownSpecial,
        }}
        onFinish={create}
      >
        <KindAndName />
        <Years />
        <Track />
        <SpecialFields />
      </TypedForm>
    </FormDialog>
  )
}

function KindAndName() {
  const words = useWords('plans')
  return (
    <>
      <Form.Item name="kind" label={words('kind')}>
        <Radio.Group
          vertical
          options={(['special', 'district', 'city'] as const).map((kind) => ({
            value: kind,
            label: words(kind),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="name"
        label={words('name')}
        rules={[{ required: true, whitespace: true, min: 2, message: words('nameMissing') }]}
      >
        <Input maxLength={200} placeholder={words('nameHint')} />
      </Form.Item>
    </>
  )
}

/** The track whose units report on the plan once it is adopted. */
function Track() {
  const words = useWords('plans')
  const tracks = useSession().evaluation?.tracks ?? []
  return (
    <Form.Item name="trackId" label={words('track')} extra={words('trackHint')}>
      <Select
        options={[
          { value: '', label: words('trackNone') },
          ...tracks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Form.Item>
  )
}

/** First and last year; the last one not before the first. */
function Years() {
  const words = useWords('plans')
  const form = Form.useFormInstance<Typed>()
  const needed = [{ required: true, message: words('yearMissing') }]
  const notReversed = {
    validator: (_: unknown, end: number | null) =>
      end !== null && end < Number(form.getFieldValue('periodStart'))
        ? Promise.reject(new Error(words('yearsReversed')))
        : Promise.resolve(),
  }
  return (
    <div className="plan-years">
      <Form.Item name="periodStart" label={words('firstYear')} rules={needed}>
        <InputNumber min={1949} max={2100} precision={0} controls={false} />
      </Form.Item>
      <Form.Item
        name="periodEnd"
        label={words('lastYear')}
        dependencies={['periodStart']}
        rules={[...needed, notReversed]}
      >
        <InputNumber min={1949} max={2100} precision={0} controls={false} />
      </Form.Item>
    </div>
  )
}
