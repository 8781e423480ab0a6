/** Writes an answer or a text of a theme; what another wrote meanwhile is shown above it. */

import { App } from 'antd'
import { useState } from 'react'
import { answerThemeQuestion, type ThemeView, writeThemeText } from '#contract/themes.ts'
import { useWords } from '../language.tsx'
import { DayField } from '../parts/DayField.tsx'
import { FormDialog } from '../parts/FormDialog.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'
import { Said } from './Said.tsx'

type Question = ThemeView['questions'][number]
type Text = ThemeView['texts'][number]

interface WriteProps {
  title: string
  /** Whose words they will be. */
  unit: { id: string; name: string }
  standing: Question['answer'] | Text
  sent: ReturnType<typeof useSend>
  onSend: (typed: { text: string; asOf: string; basedOn: number }) => Promise<unknown>
  again: () => unknown
  onClose: () => void
}

/** Whether it is somebody else's unit, so that what is written is marked. */
function useIsFor(unitId: string): boolean {
  return !useSession().memberships.some(
    (one) => one.unitId === unitId && ['contact', 'reporter'].includes(one.role),
  )
}

function WriteDialog({ title, unit, standing, onSend, again, onClose, ...props }: WriteProps) {
  const words = useWords('themes')
  const { message } = App.useApp()
  const { today } = useSession().tenant
  const isFor = useIsFor(unit.id)
  const [opened] = useState(standing.version)
  const [text, setText] = useState(standing.text)
  const hasDay = 'asOf' in standing
  const [asOf, setAsOf] = useState((hasDay ? standing.asOf : null) ?? today)
  const send = async () => {
    if (await onSend({ text, asOf, basedOn: standing.version })) {
      void message.success(words('changed'))
      onClose()
    } else again()
  }
  return (
    <FormDialog
      width={720}
      title={title}
      verb={words('save')}
      blocked={text.trim() === ''}
      sending={props.sent.sending}
      refusal={props.sent.refusal}
      onSend={() => void send()}
      onClose={onClose}
    >
      {isFor && <p className="quiet">{words('forUnit', { unit: unit.name })}</p>}
      {standing.version !== opened && (
        <div className="theme-meanwhile">
          <p className="reading">{standing.text}</p>
          <Said written={standing} />
        </div>
      )}
      <TextField id="theme-text" label={words('text')} rows={10} most={20_000} text={text} onText={setText} />
      {hasDay && (
        <DayField id="theme-as-of" label={words('asOf')} day={asOf} onDay={(day) => setAsOf(day ?? asOf)} />
      )}
    </FormDialog>
  )
}

interface AnswerProps {
  question: Question
  again: () => unknown
  onClose: () => void
}

export function AnswerDialog({ question, ...props }: AnswerProps) {
  const words = useWords('themes')
  const sent = useSend(answerThemeQuestion)
  const { id, number, unitId, unit, answer } = question
  return (
    <WriteDialog
      {...props}
      title={words('answerOf', { number })}
      unit={{ id: unitId, name: unit }}
      standing={answer}
      sent={sent}
      onSend={(typed) => sent.send({ id }, typed)}
    />
  )
}

interface TextProps {
  theme: ThemeView
  text: Text
  again: () => unknown
  onClose: () => void
}

export function TextDialog({ theme, text, ...props }: TextProps) {
  const words = useWords('themes')
  const sent = useSend(writeThemeText)
  const { id, lead } = theme.summary
  const { part } = text
  return (
    <WriteDialog
      {...props}
      title={words('textOf', { part: words(part) })}
      unit={{ id: theme.leadUnitId, name: lead }}
      standing={text}
      sent={sent}
      onSend={({ text: typed, basedOn }) => sent.send({ id }, { part, text: typed, basedOn })}
    />
  )
}
