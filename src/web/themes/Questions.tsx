/** The questions of a theme in its dialog: each with the unit that answers it and the items that stand under it. */

import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import type { ThemeChoices } from '#contract/themes.ts'
import { useWords } from '../language.tsx'
import { ItemSelect } from './ItemSelect.tsx'

export interface TypedQuestion {
  /** '' or null: it is new. */
  id: string | null
  question: string
  unitId: string
  itemIds: string[]
}

interface QuestionsProps {
  choices: ThemeChoices
  taken: readonly string[]
  /** Whether the theme is there already, so that what is removed was asked. */
  isThere: boolean
}

export function Questions({ choices, taken, isThere }: QuestionsProps) {
  const words = useWords('themes')
  const form = Form.useFormInstance()
  /** Its items stay in the theme, under no question. */
  const keepItems = (name: number) => {
    const left: unknown = form.getFieldValue(['questions', name, 'itemIds'])
    const others: unknown = form.getFieldValue('otherIds')
    const kept = [others, left].flatMap((ids) => (Array.isArray(ids) ? ids : []))
    form.setFieldValue('otherIds', kept)
  }
  return (
    <Form.List name="questions">
      {(fields, { add, remove }) => (
        <fieldset className="theme-questions">
          <legend>{words('questions')}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="theme-question">
              <div className="theme-question-head">
                <strong>{words('question', { number: name + 1 })}</strong>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={words('removeQuestion', { number: name + 1 })}
                  onClick={() => {
                    keepItems(name)
                    remove(name)
                  }}
                />
              </div>
              <Fields name={name} choices={choices} taken={taken} />
            </div>
          ))}
          {isThere && <p className="quiet">{words('removedStays')}</p>}
          <Button
            icon={<PlusOutlined />}
            onClick={() => add({ id: '', question: '', unitId: undefined, itemIds: [] })}
          >
            {words('addQuestion')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function Fields({ name, choices, taken }: Omit<QuestionsProps, 'isThere'> & { name: number }) {
  const words = useWords('themes')
  const needed = [{ required: true, whitespace: true, message: words('needed') }]
  return (
    <>
      <Form.Item name={[name, 'id']} hidden>
        <Input />
      </Form.Item>
      <Form.Item name={[name, 'question']} label={words('questionText')} rules={needed}>
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
      <Form.Item name={[name, 'unitId']} label={words('questionUnit')} rules={needed}>
        <Select
          showSearch
          optionFilterProp="label"
          options={choices.units.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
      </Form.Item>
      <Form.Item name={[name, 'itemIds']} label={words('items')}>
        <ItemSelect choices={choices} taken={taken} />
      </Form.Item>
    </>
  )
}
