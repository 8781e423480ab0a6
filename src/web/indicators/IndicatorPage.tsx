/** One indicator: its trend, the verdict opened into its arithmetic, the decision, figures and what the unit said. */

import { PrinterOutlined } from '@ant-design/icons'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { getIndicator, type IndicatorView } from '#contract/indicators.ts'
import { useLabel, useLanguage, useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Answer } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { Arithmetic } from './Arithmetic.tsx'
import { Decide } from './Decide.tsx'
import { Outlook } from './Outlook.tsx'
import { TrendChart } from './TrendChart.tsx'
import { targetText } from './trend-words.ts'
import { useClassWord } from './useClassWord.ts'
import { Values } from './Values.tsx'
import '../parts/rows.css'
import './indicators.css'

function Line({ indicator: { summary } }: { indicator: IndicatorView }) {
  const words = useWords('indicators')
  const parts = useWords('parts')
  const { language } = useLanguage()
  const { nature, unit, lead } = summary
  const natureWord = nature ? parts(nature) : ''
  return (
    <span className="indicator-line">
      {natureWord && (
        <span>
          {unit ? words('facts', { nature: natureWord, unit }) : words('factsPlain', { nature: natureWord })}
        </span>
      )}
      <span>{targetText(language, summary)}</span>
      {lead && <span>{words('ledBy', { lead })}</span>}
    </span>
  )
}

function Answers({ answers }: { answers: IndicatorView['answers'] }) {
  const words = useWords('indicators')
  const label = useLabel()
  return (
    <section className="indicator-part sheet">
      <h2>{words('answers')}</h2>
      {answers.length === 0 && <p className="quiet">{words('noAnswers')}</p>}
      <dl className="indicator-answers">
        {answers.map(({ label: name, text, choice }) => (
          <div key={name.zh}>
            <dt>{label(name)}</dt>
            <dd className="reading">{choice ? label(choice) : text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Earlier decisions; the one that stands is shown where it is made. */
function Decisions({ indicator }: { indicator: IndicatorView }) {
  const words = useWords('indicators')
  const classWord = useClassWord(indicator.scale)
  if (indicator.decisions.length < 2) return null
  return (
    <section className="indicator-part sheet">
      <h2>{words('decisions')}</h2>
      <ol className="indicator-decisions">
        {indicator.decisions.map(({ aspect, class: key, reason, by, at }) => (
          <li key={at + aspect}>
            <span className="quiet">{words(aspect === 'progress' ? 'progress' : 'outlookAspect')}</span>{' '}
            <strong>{classWord(key)}</strong>{' '}
            <span className="quiet small">{words('decidedBy', { by, at: instantText(at) })}</span>
            {reason && <p className="reading">{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Indicator({ indicator }: { indicator: IndicatorView }) {
  const words = useWords('indicators')
  const [isFanOpen, setFanOpen] = useState(false)
  return (
    <Page
      title={`${indicator.summary.number} ${indicator.summary.name}`}
      back={{ to: '/indicators', text: words('toList') }}
      line={<Line indicator={indicator} />}
      actions={
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {words('print')}
        </Button>
      }
    >
      <div className="indicator">
        <div className="indicator-main">
          <TrendChart indicator={indicator.summary} outlook={indicator.outlook} isFanOpen={isFanOpen} />
          <Outlook indicator={indicator} isFanOpen={isFanOpen} onFan={setFanOpen} />
          <Arithmetic indicator={indicator} />
          <Values indicator={indicator} />
        </div>
        <div className="indicator-beside no-print">
          <Decide indicator={indicator} />
          <Answers answers={indicator.answers} />
          <Decisions indicator={indicator} />
        </div>
      </div>
    </Page>
  )
}

export function IndicatorPage() {
  const { id } = useParams({ from: '/shell/indicators/$id' })
  const indicator = useAnswer(getIndicator, { id })
  return <Answer of={indicator}>{(found) => <Indicator key={id} indicator={found} />}</Answer>
}
