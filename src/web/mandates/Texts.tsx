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
}

function Writer({ id, text: { part, text, version, needed }, writing }: TextProps) {
  const words = useWords('mandates')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(writeMandateText)
  const [typed, setTyped] = useState(text)
  const save = async () => {
    if (await send({ id, part }, { text: typed, basedOn: version, ...writing }))
      void message.success(words('rated'))
  }
  return (
    <>
      <TextField
        id={`mandate-${part}`}
        label={words(needed ? 'textNeeded' : 'textOptional', { part: words(`part_${part}`) })}
        text={typed}
        rows={6}
        most={20_000}
        hint={words('textHint')}
        onText={setTyped}
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

export function Texts({ mandate, writing }: { mandate: MandateView; writing: Writing }) {
  const words = useWords('mandates')
  return (
    <div className="mandate-texts">
      {mandate.texts.map((text) => (
        <section key={text.part} className="mandate-text sheet">
          {writing === null ? (
            <Reader text={text} />
          ) : (
            // What was saved meanwhile is a new form.
            <Writer key={text.version} id={mandate.summary.id} text={text} writing={writing} />
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
