/** A day to choose, labelled, as 'YYYY-MM-DD'. */

import { DatePicker } from 'antd'
import dayjs from 'dayjs'

interface DayFieldProps {
  id: string
  label: string
  day: string | null
  /** The first day that can be chosen. */
  from?: string | undefined
  clearable?: boolean
  onDay: (day: string | null) => void
}

export function DayField({ id, label, day, from, clearable = false, onDay }: DayFieldProps) {
  return (
    <label className="ask-reason" htmlFor={id}>
      {label}
      <DatePicker
        id={id}
        allowClear={clearable}
        value={day === null ? null : dayjs(day)}
        disabledDate={(one) => from !== undefined && one.format('YYYY-MM-DD') < from}
        onChange={(chosen) => onDay(chosen ? chosen.format('YYYY-MM-DD') : null)}
      />
    </label>
  )
}
