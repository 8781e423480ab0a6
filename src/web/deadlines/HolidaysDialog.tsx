/** Puts an arrangement of holidays on record: the notice as it was copied, its name, and why. */

import { App, Form, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { recordHolidays } from '#contract/deadlines.ts'
import { readPastedHolidays } from '#domain/calendar/pasted-holidays.ts'
import { HolidaysRead } from '../exercises/editor/parts/HolidaysRead.tsx'
import { useWords } from '../language.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { TypedForm } from '../parts/TypedForm.tsx'
import { useSend } from '../queries.ts'

interface Typed {
  source: string
  reason: string
}

interface NoticeProps {
  text: string
  year: number | null
  onText: (text: string) => void
  onYear: (year: number | null) => void
}

/** Of a text that names no year it is asked. */
function Notice({ text, year, onText, onYear }: NoticeProps) {
  const words = useWords('deadlines')
  const editor = useWords('exerciseEditor')
  const read = readPastedHolidays(text, year)
  const isYearless = year !== null || read.doubts.some(({ code }) => code === 'no-year')
  return (
    <>
      <Form.Item label={words('holidaysText')} htmlFor="holidays-text">
        <Input.TextArea
          id="holidays-text"
          autoFocus
          rows={7}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      </Form.Item>
      {isYearless && (
        <Form.Item label={editor('pasteHolidaysYear')} htmlFor="holidays-year">
          <InputNumber id="holidays-year" min={1949} max={2100} value={year} onChange={onYear} />
        </Form.Item>
      )}
      {text.trim() !== '' && <HolidaysRead read={read} />}
    </>
  )
}

export function HolidaysDialog({ onClose }: { onClose: () => void }) {
  const words = useWords('deadlines')
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const [text, setText] = useState('')
  const [year, setYear] = useState<number | null>(null)
  const { send, sending, refusal } = useSend(recordHolidays)
  const { holidays } = readPastedHolidays(text, year)
  const onText = (pasted: string) => {
    setText(pasted)
    const { source } = readPastedHolidays(pasted, year)
    if (source !== '') form.setFieldValue('source', source)
  }
  const record = async ({ source, reason }: Typed) => {
    const days = holidays.map((holiday) => ({ ...holiday, worked: [...holiday.worked] }))
    if (!(await send({}, { source, reason, holidays: days }))) return
    void message.success(words('holidaysRecorded'))
    onClose()
  }
  return (
    <FormDialog
      width={720}
      title={words('holidaysRecord')}
      verb={words('holidaysRecord')}
      blocked={holidays.length === 0}
      sending={sending}
      refusal={refusal}
      onSend={form.submit}
      onClose={onClose}
    >
      <p>{words('holidaysLine')}</p>
      <TypedForm form={form} initialValues={{ source: '', reason: '' }} onFinish={record}>
        <Notice text={text} year={year} onText={onText} onYear={setYear} />
        <Form.Item
          name="source"
          label={words('holidaysSource')}
          rules={[{ required: true, whitespace: true, message: words('holidaysSourceMissing') }]}
        >
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={words('holidaysReason')}
          rules={[{ required: true, whitespace: true, message: words('holidaysReasonHint') }]}
        >
          <Input maxLength={300} placeholder={words('holidaysReasonHint')} />
        </Form.Item>
      </TypedForm>
    </FormDialog>
  )
}
