/** Fills a superior's form in: from which plan, which items, whose. */

import { App, Form, Radio, Select } from 'antd'
import { listUnits } from '#contract/people.ts'
import { listPlans } from '#contract/plans.ts'
import type { TemplateView } from '#contract/templates.ts'
import { itemGroups } from '#domain/templates/key-names.ts'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { TypedForm } from '../parts/TypedForm.tsx'
import { useAnswer } from '../queries.ts'
import { useFill } from './useFill.ts'

interface Typed {
  planId: string
  items: (typeof itemGroups)[number]
  unitId: string | null
  as: 'own' | 'pdf'
}

export function FillDialog({ template, onClose }: { template: TemplateView; onClose: () => void }) {
  const words = useWords('templates')
  const parts = useWords('parts')
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const { fill, sending, refusal } = useFill()
  const plans = useAnswer(listPlans, {}).answer?.plans ?? []
  const units = useAnswer(listUnits, {}).answer?.units ?? []
  const label = (group: Typed['items']) => (group === 'items' ? words('allKinds') : parts(group))
  const format = template.versions.find(({ id }) => id === template.inUse)?.format ?? 'docx'
  const take = async ({ planId, items, unitId, as }: Typed) => {
    const wanted = { id: template.id ?? '', planId, items, ...(unitId ? { unitId } : {}) }
    if (!(await fill(wanted, `${template.name}.${as === 'pdf' ? as : format}`))) return
    void message.success(words('filled'))
    onClose()
  }
  return (
    <FormDialog
      title={words('fillTitle', { name: template.name })}
      verb={words('fill')}
      sending={sending}
      refusal={refusal}
      onSend={form.submit}
      onClose={onClose}
    >
      <TypedForm form={form} initialValues={{ items: 'items', unitId: null, as: 'own' }} onFinish={take}>
        <Form.Item
          name="planId"
          label={words('plan')}
          rules={[{ required: true, message: words('choosePlan') }]}
        >
          <Select
            showSearch
            optionFilterProp="label"
            placeholder={words('choosePlan')}
            options={plans.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="items" label={words('kind')}>
          <Select options={itemGroups.map((group) => ({ value: group, label: label(group) }))} />
        </Form.Item>
        <Form.Item name="unitId" label={words('unit')}>
          <Select
            allowClear
            showSearch
            optionFilterProp="label"
            placeholder={words('allUnits')}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="as" label={words('fileFormat')}>
          <Radio.Group
            options={[
              { value: 'own', label: format === 'docx' ? 'Word' : 'Excel' },
              { value: 'pdf', label: 'PDF' },
            ]}
          />
        </Form.Item>
      </TypedForm>
    </FormDialog>
  )
}
