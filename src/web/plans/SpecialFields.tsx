/** What is asked of a new special plan: its lead, whether it is listed and must be evaluated, who issued it. */

import { Checkbox, Form, Input, Radio, Select } from 'antd'
import { listUnits } from '#contract/people.ts'
import type { SpecialFacts } from '#contract/plans.ts'
import { issuings, obligations } from '#domain/plans/plan.ts'
import { useWords } from '../language.tsx'
import { useAnswer } from '../queries.ts'

export interface SpecialTyped extends Omit<SpecialFacts, 'leadUnitId' | 'issuedBy'> {
  /** '' for none. */
  leadUnitId: string
  issuedBy: 'government' | 'department' | ''
}

export const unknownSpecial: SpecialTyped = {
  leadUnitId: '',
  listed: false,
  obligation: 'as_needed',
  commissionTakesPart: false,
  issuedBy: '',
  documentNumber: '',
  leaderInCharge: '',
}

export const toSpecialFacts = ({ leadUnitId, issuedBy, ...facts }: SpecialTyped): SpecialFacts => ({
  ...facts,
  leadUnitId: leadUnitId || null,
  issuedBy: issuedBy || null,
})

export function SpecialFields() {
  const kind = Form.useWatch<string | undefined>('kind')
  return kind === 'special' ? <Fields /> : null
}

function Fields() {
  const words = useWords('plans')
  const parts = useWords('parts')
  const { answer } = useAnswer(listUnits, {})
  const units = (answer?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Form.Item name={['special', 'leadUnitId']} label={words('lead')} extra={words('leadHint')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[{ value: '', label: parts('notApplicable') }, ...units]}
        />
      </Form.Item>
      <Form.Item name={['special', 'obligation']} label={words('obligation')}>
        <Radio.Group options={obligations.map((one) => ({ value: one, label: words(one) }))} />
      </Form.Item>
      <Form.Item name={['special', 'listed']} valuePropName="checked">
        <Checkbox>{words('listedNow')}</Checkbox>
      </Form.Item>
      <Form.Item name={['special', 'commissionTakesPart']} valuePropName="checked">
        <Checkbox>{words('takesPart')}</Checkbox>
      </Form.Item>
      <Form.Item name={['special', 'issuedBy']} label={words('issuedBy')}>
        <Select
          options={[
            { value: '', label: words('issuedUnknown') },
            ...issuings.map((one) => ({ value: one, label: words(one) })),
          ]}
        />
      </Form.Item>
      <Form.Item name={['special', 'documentNumber']} label={words('documentNumber')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={['special', 'leaderInCharge']} label={words('leaderInCharge')}>
        <Input maxLength={100} />
      </Form.Item>
    </>
  )
}
