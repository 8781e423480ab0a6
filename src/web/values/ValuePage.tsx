/** One cell: every figure on record, who, when and why, which one stands, and what superseded what. */

import { useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { downloadFile } from '#contract/reports.ts'
import { getValue, type ValueLine } from '#contract/values.ts'
import { periodLabel } from '#words/period-label.ts'
import { address } from '../api.ts'
import { useLanguage, useWords } from '../language.tsx'
import { FindingList } from '../parts/FindingList.tsx'
import { instantText } from '../parts/format.ts'
import { Answer } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { PdfButton } from '../printing/PdfButton.tsx'
import { useAnswer } from '../queries.ts'
import { ChooseDialog } from './ChooseDialog.tsx'
import { ReplaceDialog } from './ReplaceDialog.tsx'
import { ValueRecords } from './ValueRecords.tsx'
import './values.css'

function Choices({ choices }: Pick<ValueLine, 'choices'>) {
  const words = useWords('values')
  if (choices.length === 0) return null
  return (
    <section className="value-part sheet">
      <h2>{words('choices')}</h2>
      <ol className="effect-list" reversed>
        {choices.map(({ valueId, number, reason, by, at }) => (
          <li key={at + number}>
            {valueId === null ? words('choiceNone') : words('choiceTaken', { number })}{' '}
            <span className="quiet small">
              {words('enteredBy', { by: by || words('exampleEntered'), at: instantText(at) })}
            </span>
            {reason && <p className="reading">{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Notes({ notes }: Pick<ValueLine, 'notes'>) {
  const words = useWords('values')
  if (notes.length === 0) return null
  return (
    <section className="value-part sheet">
      <h2>{words('notes')}</h2>
      <ul className="effect-list">
        {notes.map(({ fileId, report, number, madeAt }) => (
          <li key={fileId}>
            <a href={address(downloadFile, { id: fileId })}>{words('noteOf', { report, number })}</a>{' '}
            <PdfButton fileId={fileId} /> <span className="quiet small">{instantText(madeAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Line({ line }: { line: ValueLine }) {
  const words = useWords('values')
  const { language } = useLanguage()
  const [isReplacing, setReplacing] = useState(false)
  const [chosen, setChosen] = useState<ValueLine['values'][number] | null>(null)
  const { name, period, plan, number, lead, unit, writable, values, findings } = line
  const standing = values.filter((value) => value.inUse).map((value) => ({ ...value, period }))
  return (
    <Page
      title={words('title', { name, period: periodLabel(language, period) })}
      back={line.kind === 'indicator' ? { to: `/indicators/${line.itemId}`, text: words('back') } : undefined}
      line={words('line', { plan, number, lead })}
      actions={
        writable && (
          <Button type="primary" onClick={() => setReplacing(true)}>
            {words('replace')}
          </Button>
        )
      }
    >
      <ValueRecords line={line} onChoose={setChosen} />
      {findings.length > 0 && (
        <section className="value-part">
          <h2>{words('doubts')}</h2>
          <FindingList findings={findings} placeless />
        </section>
      )}
      <Choices choices={line.choices} />
      <Notes notes={line.notes} />
      {isReplacing && (
        <ReplaceDialog
          item={{ id: line.itemId, name, unit }}
          period={period}
          years={[]}
          standing={standing}
          onClose={() => setReplacing(false)}
        />
      )}
      {chosen && <ChooseDialog line={line} chosen={chosen} onClose={() => setChosen(null)} />}
    </Page>
  )
}

export function ValuePage() {
  const { id } = useParams({ from: '/shell/values/$id' })
  const { period } = useSearch({ from: '/shell/values/$id' })
  const line = useAnswer(getValue, { id, period })
  return <Answer of={line}>{(found) => <Line key={`${id} ${period}`} line={found} />}</Answer>
}
