/** The form of one entry, writable: figures, the day they describe, questions. Saves by itself. */

import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useLanguage, useWords } from '../../language.tsx'
import { dayText } from '../../parts/format.ts'
import { useSession } from '../../shell/session.ts'
import type { Draft, DraftView } from './draft.ts'
import { FieldInput } from './FieldInput.tsx'
import type { Typed } from './typed.ts'
import { ValueGrid } from './ValueGrid.tsx'

function AsOf({ day, onDay }: { day: string | null; onDay: (day: string | null) => void }) {
  const { language } = useLanguage()
  const words = useWords('entry')
  const cutOff = useSession().evaluation?.cutOffs.progress ?? ''
  return (
    <div className="field">
      <label className="field-label" htmlFor="field-as-of">
        {words('progressAsOf')}
      </label>
      <div className="field-as-of">
        <DatePicker
          id="field-as-of"
          value={day === null ? null : dayjs(day)}
          onChange={(chosen) => onDay(chosen ? chosen.format('YYYY-MM-DD') : null)}
        />
        {day !== null && day < cutOff && (
          <span className="quiet">{words('progressEarly', { date: dayText(language, cutOff) })}</span>
        )}
      </div>
    </div>
  )
}

function FinishOn({ day, onDay }: { day: string | null; onDay: (day: string | null) => void }) {
  const words = useWords('entry')
  return (
    <div className="field">
      <label className="field-label" htmlFor="field-finish-on">
        {words('finishOn')}
      </label>
      <div className="field-as-of">
        <DatePicker
          id="field-finish-on"
          value={day === null ? null : dayjs(day)}
          onChange={(chosen) => onDay(chosen ? chosen.format('YYYY-MM-DD') : null)}
        />
        <span className="quiet">{words('finishOnHelp')}</span>
      </div>
    </div>
  )
}

/** The day a text describes when its writer names none: today, or the cut-off once that has passed. */
function useUsualDay(): string {
  const { tenant, evaluation } = useSession()
  const cutOff = evaluation?.cutOffs.progress ?? tenant.today
  return tenant.today < cutOff ? tenant.today : cutOff
}

export function EntryForm({ draft, view }: { draft: Draft; view: DraftView }) {
  const usualDay = useUsualDay()
  const { entry, typed } = view
  // From the draft itself: two changes can come before the next rendering.
  const change = (part: (now: Typed) => Partial<Typed>) => {
    const now = draft.view().typed
    draft.change({ ...now, ...part(now) })
  }
  const answer = (key: string, text: string) =>
    change((now) => ({ answers: { ...now.answers, [key]: text }, asOf: now.asOf ?? usualDay }))
  return (
    <div className="entry-form">
      {entry.periods.length > 0 && (
        <ValueGrid entry={entry} cells={typed.cells} onCells={(cells) => change(() => ({ cells }))} />
      )}
      {entry.form.fields.map((field) => (
        <FieldInput
          key={field.key}
          field={field}
          answer={typed.answers[field.key] ?? ''}
          onAnswer={(text) => answer(field.key, text)}
        />
      ))}
      {(entry.form.subject === 'task' || entry.form.subject === 'project') && (
        <FinishOn day={typed.finishOn} onDay={(finishOn) => change(() => ({ finishOn }))} />
      )}
      <AsOf day={typed.asOf} onDay={(asOf) => change(() => ({ asOf }))} />
    </div>
  )
}
