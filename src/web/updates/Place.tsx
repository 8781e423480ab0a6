/** One place that is asked again: what was filed, why it is asked, and its answer. */

import { Button } from 'antd'
import { useState } from 'react'
import { answerUpdate, type UpdateAskView } from '#contract/updates.ts'
import { periodLabel } from '#words/period-label.ts'
import { useLabel, useLanguage, useWords } from '../language.tsx'
import { dayText, instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { RefusalNotice } from '../parts/notices.tsx'
import { useSend } from '../queries.ts'
import { ChangeFigure, ChangeTexts } from './Change.tsx'

type Figure = NonNullable<UpdateAskView['figure']>

function FigureText({ figure, unit }: { figure: Figure; unit: string }) {
  const parts = useWords('parts')
  const entry = useWords('entry')
  return (
    <>
      <p>
        <strong>{figure.number}</strong> {unit} <span className="quiet">{parts(figure.grade)}</span>
      </p>
      <p className="quiet">{[figure.asOf, figure.source].filter(Boolean).join(' ')}</p>
      {figure.explanation && <p className="reading">{entry('explained', { text: figure.explanation })}</p>}
    </>
  )
}

/** Texts by the field they answer; those given only in part stand where they differ. */
function Texts({ ask, answers }: { ask: UpdateAskView; answers: Readonly<Record<string, string>> }) {
  const label = useLabel()
  const fields = ask.texts?.fields ?? []
  const said = (field: (typeof fields)[number]) => {
    const text = answers[field.key] ?? ''
    const choice = field.choices.find((c) => c.key === text)
    return choice ? label(choice.label) : text
  }
  return (
    <dl className="update-texts">
      {fields
        .filter((field) => answers[field.key])
        .map((field) => (
          <div key={field.key}>
            <dt>{label(field.label)}</dt>
            <dd className="reading">{said(field)}</dd>
          </div>
        ))}
    </dl>
  )
}

function Stood({ ask }: { ask: UpdateAskView }) {
  const words = useWords('updates')
  const { language } = useLanguage()
  const before = Object.fromEntries((ask.texts?.fields ?? []).map(({ key, text }) => [key, text]))
  return (
    <>
      {ask.figure && <FigureText figure={ask.figure} unit={ask.unit} />}
      {ask.texts && <Texts ask={ask} answers={before} />}
      {ask.texts?.asOf && <p className="quiet">{dayText(language, ask.texts.asOf)}</p>}
      <Mark tone="warn" word={words(`why_${ask.why}`)} />
    </>
  )
}

function Answered({ ask }: { ask: UpdateAskView }) {
  const words = useWords('updates')
  const { answer } = ask
  if (!answer) return <Mark tone="none" word={words('open_place')} />
  return (
    <>
      {answer.unchanged ? (
        <Mark tone="done" word={words('noChange')} />
      ) : (
        <Mark tone="active" word={words('change')} />
      )}
      {answer.figure && <FigureText figure={answer.figure} unit={ask.unit} />}
      {answer.texts && <Texts ask={ask} answers={answer.texts.answers} />}
      <p className="quiet">{words('answeredBy', { by: answer.by, at: instantText(answer.at) })}</p>
    </>
  )
}

function Answering({ ask, updateId }: { ask: UpdateAskView; updateId: string }) {
  const words = useWords('updates')
  const { send, sending, refusal } = useSend(answerUpdate)
  const [isChanging, setChanging] = useState(false)
  const answer = async (said: object) => {
    const sent = await send({ id: updateId }, { answers: [{ askId: ask.id, unchanged: false, ...said }] })
    if (sent) setChanging(false)
  }
  return (
    <div className="update-change">
      <div className="update-buttons">
        <Button size="small" loading={sending} onClick={() => void answer({ unchanged: true })}>
          {words('noChange')}
        </Button>
        <Button size="small" aria-expanded={isChanging} onClick={() => setChanging(!isChanging)}>
          {words('change')}
        </Button>
      </div>
      {isChanging && ask.figure && (
        <ChangeFigure
          ask={ask}
          figure={ask.figure}
          isDoubted={refusal?.code === 'explanation-required'}
          onSave={(figure) => void answer({ figure })}
        />
      )}
      {isChanging && ask.texts && (
        <ChangeTexts ask={ask} texts={ask.texts} onSave={(texts) => void answer({ texts })} />
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
    </div>
  )
}

interface PlaceProps {
  ask: UpdateAskView
  updateId: string
  answerable: boolean
}

export function Place({ ask, updateId, answerable }: PlaceProps) {
  const words = useWords('updates')
  const parts = useWords('parts')
  const entry = useWords('entry')
  const { language } = useLanguage()
  const numbered = ask.kind && entry('numbered', { kind: parts(ask.kind), number: ask.number })
  return (
    <tr>
      <td data-label={words('item')}>
        <p>{ask.name || parts('unitTexts')}</p>
        <p className="quiet">
          {[numbered, ask.period ? periodLabel(language, ask.period) : words('texts')]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </td>
      <td data-label={words('stood')}>
        <Stood ask={ask} />
      </td>
      <td data-label={words('now')}>
        <Answered ask={ask} />
        {answerable && <Answering key={ask.answer?.at ?? ''} ask={ask} updateId={updateId} />}
      </td>
    </tr>
  )
}
