/** The texts of an assessment's report, each saved by itself. */

import { App, Button } from 'antd'
import { useState } from 'react'
import type { MandateView } from '#contract/mandate-views.ts'
import { writeMandateText } from '#contract/mandates.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { RefusalNotice } from '../parts/notices.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useSend } from '../queries.ts'

type Text = MandateView['texts'][number]
type Writing = { onBehalf: string | null } | null

interface TextProps {
  id: string
  text: Text
  writing: Exclude<Writing, null>
  again: () => unknown
}

function Writer({ id, text: { part, text, version, needed }, writing, again }: TextProps) {
  const words = useWords('mandates')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(writeMandateText)
  // null: nothing is being changed. What another saved meanwhile is shown above what was typed, which stays.
  const [draft, setDraft] = useState<{ text: string; opened: number } | null>(null)
  const typed = draft?.text ?? text
  const save = async () => {
    if (!(await send({ id, part }, { text: typed, basedOn: version, ...writing }))) {
      again()
      return
    }
    setDraft(null)
    void message.success(words('rated'))
  }
  return (
    <>
      {draft !== null && draft.opened !== version && !sending && (
        <p className="reading mandate-lines mandate-meanwhile">{text === '' ? words('textEmpty') : text}</p>
      )}
      <TextField
        id={`mandate-${part}`}
        label={words(needed ? 'textNeeded' : 'textOptional', { part: words(`part_${part}`) })}
        text={typed}
        rows={6}
        most={20_000}
        hint={words('textHint')}
        onText={(said) => setDraft({ text: said, opened: draft?.opened ?? version })}
      />
      {refusal && <RefusalNotice refusal={refusal} />}
      <Button loading={sending} disabled={typed.trim() === text} onClick={() => void save()}>
        {words('save')}
      </Button>
    </>
  )
}

function Reader({ text: { part, text } }: { text: Text }) {
  const words = useWords('mandates')
  return (
    <>
      <h2>{words(`part_${part}`)}</h2>
      {text === '' ? (
        <p className="quiet">{words('textEmpty')}</p>
      ) : (
        <p className="reading mandate-lines">{text}</p>
      )}
    </>
  )
}

interface TextsProps {
  mandate: MandateView
  writing: Writing
  again: () => unknown
}

export function Texts({ mandate, writing, again }: TextsProps) {
  const words = useWords('mandates')
  return (
    <div className="mandate-texts">
      {mandate.texts.map((text) => (
        <section key={text.part} className="mandate-text sheet">
          {writing === null ? (
            <Reader text={text} />
          ) : (
            <Writer id={mandate.summary.id} text={text} writing={writing} again={again} />
          )}
          {text.at !== null && (
            <p className="quiet small">
              {words('ratedBy', { by: text.by, at: instantText(text.at) })}{' '}
              {text.onBehalf !== null && words('onBehalf', { reason: text.onBehalf })}
            </p>
          )}
        </section>
      ))}
    </div>
  )
}
