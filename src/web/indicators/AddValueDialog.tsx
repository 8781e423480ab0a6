/** Enters one figure: of which period, how sure it is, which day it describes, where it comes from. */

import { App, DatePicker, Form, Input, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { addValue, type IndicatorView } from '#contract/indicators.ts'
import { parsePeriod } from '#domain/periods/period.ts'
import { type Grade, grades } from '#domain/values/value.ts'
import { readNumber } from '../filing/entry/typed.ts'
import { useWords } from '../language.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'

interface Typed {
  year: number
  /** What follows the year in a period's text: '' for the whole year, '-H1', '-Q3', '-06'. */
  part: string
  number: string
  grade: Grade
  asOf: Dayjs
  source: string
  reason: string
}

const untyped: Omit<Typed, 'year' | 'asOf'> = {
  part: '',
  number: '',
  grade: 'estimate',
  source: '',
  reason: '',
}

function useParts(): { value: string; label: string }[] {
  const words = useWords('indicators')
  return [
    { value: '', label: words('partYear') },
    { value: '-H1', label: words('partHalf1') },
    { value: '-H2', label: words('partHalf2') },
    ...[1, 2, 3, 4].map((quarter) => ({ value: `-Q${quarter}`, label: words('partQuarter', { quarter }) })),
    ...Array.from({ length: 12 }, (_, index) => ({
      value: `-${String(index + 1).padStart(2, '0')}`,
      label: words('partMonth', { month: index + 1 }),
    })),
  ]
}

/** The years of the plan, with the base year before them. */
function yearsOf({ plan, summary }: IndicatorView): number[] {
  const from = Math.min(summary.baseYear ?? plan.periodStart, plan.periodStart)
  return Array.from({ length: plan.periodEnd - from + 1 }, (_, index) => from + index)
}

/** A figure that describes a day before its period ended is an estimate. */
function gradesAt(typed: Typed): readonly Grade[] {
  const lastDay = parsePeriod(`${typed.year}${typed.part}`)?.lastDay ?? ''
  return typed.asOf.format('YYYY-MM-DD') < lastDay ? ['estimate'] : grades
}

function Fields({ indicator }: { indicator: IndicatorView }) {
  const words = useWords('indicators')
  const partOptions = useParts()
  const parts = useWords('parts')
  const form = Form.useFormInstance<Typed>()
  const typed = Form.useWatch([], form)
  const allowed = typed ? gradesAt(typed) : grades
  const isNumber = (_: unknown, number: string) =>
    readNumber(number ?? '') === null ? Promise.reject(new Error(words('numberWrong'))) : Promise.resolve()
  const { unit } = indicator.summary
  return (
    <div className="value-form">
      <Form.Item name="year" label={words('year')}>
        <Select options={yearsOf(indicator).map((one) => ({ value: one, label: String(one) }))} />
      </Form.Item>
      <Form.Item name="part" label={words('part')}>
        <Select options={partOptions} />
      </Form.Item>
      <Form.Item
        name="number"
        label={unit ? words('valueIn', { unit }) : words('value')}
        rules={[{ validator: isNumber }]}
      >
        <Input inputMode="decimal" maxLength={40} />
      </Form.Item>
      <Form.Item name="grade" label={words('grade')}>
        <Select options={allowed.map((grade) => ({ value: grade, label: parts(grade) }))} />
      </Form.Item>
      <Form.Item name="asOf" label={words('asOf')}>
        <DatePicker allowClear={false} />
      </Form.Item>
      <Form.Item
        name="source"
        label={words('source')}
        rules={[{ required: true, whitespace: true, message: words('sourceMissing') }]}
      >
        <Input maxLength={200} placeholder={words('sourceHint')} />
      </Form.Item>
      <Form.Item name="reason" label={words('whyReplaced')} className="value-reason">
        <Input maxLength={2000} />
      </Form.Item>
    </div>
  )
}

/** Sends what was typed; says so and ends once it was taken. */
function useAdding(indicator: IndicatorView, onDone: () => void) {
  const words = useWords('indicators')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(addValue)
  const save = async ({ year, part, number, grade, asOf, source, reason }: Typed) => {
    const read = readNumber(number)
    if (read === null) return
    const saved = await send(
      { id: indicator.summary.itemId },
      {
        period: `${year}${part}`,
        number: read,
        grade,
        asOf: asOf.format('YYYY-MM-DD'),
        source: source.trim(),
        reason,
      },
    )
    if (!saved) return
    void message.success(words('saved'))
    onDone()
  }
  return { save, sending, refusal }
}

export function AddValueDialog({ indicator, onClose }: { indicator: IndicatorView; onClose: () => void }) {
  const words = useWords('indicators')
  const parts = useWords('parts')
  const { today } = useSession().tenant
  const [form] = Form.useForm<Typed>()
  const { save, sending, refusal } = useAdding(indicator, onClose)
  return (
    <Modal
      open
      title={words('addTitle', { name: indicator.summary.name })}
      okText={words('save')}
      cancelText={parts('cancel')}
      confirmLoading={sending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet value-line">{words('addLine')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...untyped, year: Number(today.slice(0, 4)), asOf: dayjs(today) }}
        onValuesChange={(_, typed) => {
          const allowed = gradesAt(typed)
          if (!allowed.includes(typed.grade)) form.setFieldValue('grade', allowed[0])
        }}
        onFinish={save}
      >
        <Fields indicator={indicator} />
        {refusal && <RefusalNotice refusal={refusal} />}
      </Form>
    </Modal>
  )
}
