/** Takes the notice on holidays as it was copied; says what was read, and what is doubtful, before it is added. */

import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { Exercise } from '#contract/exercise.ts'
import { readPastedHolidays } from '#domain/calendar/pasted-holidays.ts'
import { useWords } from '../../../language.tsx'
import { FormDialog } from '../../../parts/FormDialog.tsx'
import { HolidaysRead } from './HolidaysRead.tsx'

interface HolidaysProps {
  onArrangement: (added: Exercise['calendar'][number]) => void
  onClose: () => void
}

export function HolidaysDialog({ onArrangement, onClose }: HolidaysProps) {
  const words = useWords('exerciseEditor')
  const [text, setText] = useState('')
  const [year, setYear] = useState<number | null>(null)
  const read = readPastedHolidays(text, year)
  const isYearless = year !== null || read.doubts.some(({ code }) => code === 'no-year')
  const add = () => {
    const holidays = read.holidays.map((holiday) => ({ ...holiday, worked: [...holiday.worked] }))
    const [first] = holidays
    onArrangement({ source: read.source || words('calendar') + (first?.from.slice(0, 4) ?? ''), holidays })
    onClose()
  }
  return (
    <FormDialog
      width={720}
      title={words('pasteHolidays')}
      verb={words('holidaysAdd')}
      blocked={read.holidays.length === 0}
      onSend={add}
      onClose={onClose}
    >
      <p>{words('pasteHolidaysLine')}</p>
      <Input.TextArea
        autoFocus
        rows={8}
        aria-label={words('pasteHolidaysArea')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {isYearless && (
        <label className="ask-reason" htmlFor="holidays-year">
          {words('pasteHolidaysYear')}
          <InputNumber id="holidays-year" min={1949} max={2100} value={year} onChange={setYear} />
        </label>
      )}
      {text.trim() !== '' && <HolidaysRead read={read} />}
    </FormDialog>
  )
}
