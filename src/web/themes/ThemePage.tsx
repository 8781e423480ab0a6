/** One theme: what orders it, its questions with their answers and items, the texts of the whole, its report and end. */

import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { getTheme, type ThemeView } from '#contract/themes.ts'
import { useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'
import { instantText } from '../parts/format.ts'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Mark } from '../parts/Mark.tsx'
import { Answer } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { ConcludeDialog } from './ConcludeDialog.tsx'
import { OrderDialog } from './OrderDialog.tsx'
import { Said } from './Said.tsx'
import { ThemeMark } from './ThemeMark.tsx'
import { AnswerDialog, TextDialog } from './WriteDialog.tsx'
import './themes.css'

interface Shown {
  theme: ThemeView
  again: () => unknown
}

function Facts({ theme: { summary, basis, product, members, end } }: Pick<Shown, 'theme'>) {
  const words = useWords('themes')
  const parts = useWords('parts')
  const { lead, dueOn, daysLeft, concludedOn } = summary
  return (
    <dl className="theme-facts sheet">
      {basis && (
        <div>
          <dt>{words('basis')}</dt>
          <dd className="reading">{basis}</dd>
        </div>
      )}
      <div>
        <dt>{words('lead')}</dt>
        <dd>{lead}</dd>
      </div>
      {members.length > 0 && (
        <div>
          <dt>{words('members')}</dt>
          <dd>{members.map(({ name }) => name).join(parts('listed'))}</dd>
        </div>
      )}
      {product && (
        <div>
          <dt>{words('product')}</dt>
          <dd>{product}</dd>
        </div>
      )}
      <div>
        <dt>{words('dueOn')}</dt>
        <dd>
          <DueText dueOn={dueOn} daysLeft={daysLeft} settled={concludedOn !== null} />
        </dd>
      </div>
      {end && (
        <div>
          <dt>{words('concluded')}</dt>
          <dd>{words('concludedBy', { ...end, at: instantText(end.at) })}</dd>
        </div>
      )}
    </dl>
  )
}

/** The items under a question, under the names of their plans. */
function Items({ items }: { items: ThemeView['items'] }) {
  const words = useWords('themes')
  const plans = [...new Map(items.map(({ planId, plan }) => [planId, plan]))]
  return (
    <div className="theme-items">
      {plans.map(([planId, plan]) => (
        <div key={planId}>
          <p className="quiet">{plan}</p>
          <ul>
            {items
              .filter((item) => item.planId === planId)
              .map((item) => (
                <li key={item.id}>
                  <Link to="/plans/$id/items/$itemId" params={{ id: planId, itemId: item.id }}>
                    {words('itemNumbered', { number: item.number, name: item.name })}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

interface QuestionProps {
  question: ThemeView['questions'][number]
  items: ThemeView['items']
  again: () => unknown
}

function Question({ question, items, again }: QuestionProps) {
  const words = useWords('themes')
  const [isWriting, setWriting] = useState(false)
  const { answer, unit, number, writable } = question
  const isAnswered = answer.version > 0
  return (
    <section className="theme-part" aria-label={question.question}>
      <header>
        <h3>{question.question}</h3>
        <span className="quiet">{unit}</span>
        {!isAnswered && <Mark tone="none" word={words('notAnswered')} />}
        {writable && (
          <Button
            aria-label={words('answerOf', { number })}
            type={isAnswered ? 'default' : 'primary'}
            onClick={() => setWriting(true)}
          >
            {words(isAnswered ? 'changeAnswer' : 'answer')}
          </Button>
        )}
      </header>
      {isAnswered && <p className="reading">{answer.text}</p>}
      <Said written={answer} />
      <Items items={items} />
      {isWriting && <AnswerDialog question={question} again={again} onClose={() => setWriting(false)} />}
    </section>
  )
}

function Text({ theme, text, again }: Shown & { text: ThemeView['texts'][number] }) {
  const words = useWords('themes')
  const [isWriting, setWriting] = useState(false)
  const isWritten = text.version > 0
  return (
    <section className="theme-part" aria-label={words(text.part)}>
      <header>
        <h3>{words(text.part)}</h3>
        {!isWritten && <Mark tone="none" word={words('notWritten')} />}
        {theme.textsWritable && (
          <Button aria-label={words('textOf', { part: words(text.part) })} onClick={() => setWriting(true)}>
            {words(isWritten ? 'change' : 'writeText')}
          </Button>
        )}
      </header>
      {isWritten && <p className="reading">{text.text}</p>}
      <Said written={text} />
      {isWriting && <TextDialog theme={theme} text={text} again={again} onClose={() => setWriting(false)} />}
    </section>
  )
}

function Parts({ theme, again }: Shown) {
  const words = useWords('themes')
  const { questions, items, texts } = theme
  const others = items.filter(({ questionId }) => questionId === null)
  return (
    <>
      {questions.length > 0 && (
        <>
          <h2 className="theme-head">{words('questions')}</h2>
          <div className="sheet">
            {questions.map((question, at) => (
              <Question
                key={question.id}
                question={{ ...question, number: at + 1 }}
                items={items.filter(({ questionId }) => questionId === question.id)}
                again={again}
              />
            ))}
          </div>
        </>
      )}
      {others.length > 0 && (
        <>
          <h2 className="theme-head">{words(questions.length > 0 ? 'itemsOther' : 'items')}</h2>
          <div className="sheet theme-part">
            <Items items={others} />
          </div>
        </>
      )}
      <h2 className="theme-head">{words('texts')}</h2>
      <p className="quiet">{words('textsLine')}</p>
      <div className="sheet">
        {texts.map((text) => (
          <Text key={text.part} theme={theme} text={text} again={again} />
        ))}
      </div>
    </>
  )
}

function Theme({ theme, again }: Shown) {
  const words = useWords('themes')
  const [dialog, setDialog] = useState<'change' | 'conclude' | null>(null)
  const { summary, reportId, writable } = theme
  const close = () => setDialog(null)
  return (
    <Page
      title={summary.title}
      back={{ to: '/themes', text: words('title') }}
      state={<ThemeMark theme={summary} />}
      line={`${words(summary.kind)} · ${words('number', { number: summary.number })}`}
      actions={
        <>
          {writable && <Button onClick={() => setDialog('conclude')}>{words('conclude')}</Button>}
          {writable && <Button onClick={() => setDialog('change')}>{words('change')}</Button>}
          {reportId && (
            <LinkButton to="/reports/$id" params={{ id: reportId }} type="primary">
              {words('toReport')}
            </LinkButton>
          )}
        </>
      }
    >
      <Facts theme={theme} />
      <Parts theme={theme} again={again} />
      {dialog === 'change' && <OrderDialog theme={theme} onClose={close} />}
      {dialog === 'conclude' && <ConcludeDialog theme={theme} onClose={close} />}
    </Page>
  )
}

export function ThemePage() {
  const { id } = useParams({ from: '/shell/themes/$id' })
  const theme = useAnswer(getTheme, { id })
  return <Answer of={theme}>{(found) => <Theme theme={found} again={theme.again} />}</Answer>
}
