/** Until when adjustments may be proposed; the coordinator sets it. */

import { App, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { setLastDay } from '#contract/adjustment-needs.ts'
import { useLanguage, useWords } from '../language.tsx'
import { dayText } from '../parts/format.ts'
import { RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'

export function LastDay({ lastOn, writable }: { lastOn: string | null; writable: boolean }) {
  const words = useWords('adjustments')
  const { language } = useLanguage()
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(setLastDay)
  if (!writable)
    return lastOn && <p className="quiet">{words('lastDayLine', { day: dayText(language, lastOn) })}</p>
  const set = async (day: string | null) => {
    if (await send({}, { lastOn: day })) void message.success(words('lastDaySaved'))
  }
  return (
    <div>
      <label className="adjustment-last-day" htmlFor="last-day">
        {words('lastDay')}
        <DatePicker
          id="last-day"
          disabled={sending}
          placeholder={words('lastDayNone')}
          value={lastOn === null ? null : dayjs(lastOn)}
          onChange={(day) => void set(day?.format('YYYY-MM-DD') ?? null)}
        />
      </label>
      {refusal && <RefusalNotice refusal={refusal} />}
    </div>
  )
}
