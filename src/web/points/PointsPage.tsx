/** The points the evaluation must answer: each from items and evidence, the unanswered first in sight. */

import { App, Button, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { answerPoint, getPoints, type PointsView } from '#contract/points.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { Answer, RefusalNotice } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer, useSend } from '../queries.ts'
import '../updates/updates.css'
import '../evidence/evidence.css'

type Point = PointsView['points'][number]

/** What items and evidence are called. */
function useNames({ items, evidence }: PointsView) {
  const words = useWords('points')
  const parts = useWords('parts')
  return {
    items: items.map(({ id, kind, number, name, plan }) => ({
      value: id,
      label: words('itemName', { kind: parts(kind), number, name }),
      title: plan,
    })),
    evidence: evidence.map(({ id, name, unit }) => ({
      value: id,
      label: words('proofName', { name, unit }),
    })),
  }
}

function Form({ view, point, onDone }: { view: PointsView; point: Point; onDone: () => void }) {
  const words = useWords('points')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(answerPoint)
  const names = useNames(view)
  const [text, setText] = useState(point.text)
  const [itemIds, setItems] = useState(point.itemIds)
  const [evidenceIds, setEvidence] = useState(point.evidenceIds)
  const save = async () => {
    const answer = { point: point.point, text, itemIds, evidenceIds, basedOn: point.version }
    if (!(await send({}, answer))) return
    void message.success(words('saved'))
    onDone()
  }
  return (
    <div className="update-form">
      <label htmlFor="point-text">
        {words('text')}
        <Input.TextArea
          id="point-text"
          rows={6}
          maxLength={20_000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <label htmlFor="point-items">
        {words('items')}
        <Select
          id="point-items"
          mode="multiple"
          optionFilterProp="label"
          value={itemIds}
          options={names.items}
          onChange={setItems}
        />
      </label>
      <label htmlFor="point-evidence">
        {words('evidence')}
        <Select
          id="point-evidence"
          mode="multiple"
          optionFilterProp="label"
          value={evidenceIds}
          options={names.evidence}
          onChange={setEvidence}
        />
      </label>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div>
        <Button type="primary" loading={sending} disabled={text.trim() === ''} onClick={() => void save()}>
          {words('save')}
        </Button>
      </div>
    </div>
  )
}

function Named({
  heading,
  ids,
  options,
}: {
  heading: string
  ids: string[]
  options: { value: string; label: string }[]
}) {
  if (ids.length === 0) return null
  return (
    <div>
      <p className="quiet">{heading}</p>
      <ul className="reuse-reports">
        {options
          .filter(({ value }) => ids.includes(value))
          .map(({ value, label }) => (
            <li key={value}>{label}</li>
          ))}
      </ul>
    </div>
  )
}

const isAnswered = ({ text }: Point): boolean => text.trim() !== ''

function One({ view, point }: { view: PointsView; point: Point }) {
  const words = useWords('points')
  const names = useNames(view)
  const [isWriting, setWriting] = useState(false)
  const answered = isAnswered(point)
  return (
    <section className="point" aria-label={point.point}>
      <header>
        <h2>{point.point}</h2>
        <Mark tone={answered ? 'done' : 'none'} word={words(answered ? 'answered' : 'unanswered')} />
        {point.at && (
          <span className="quiet">{words('by', { by: point.by, at: instantText(point.at) })}</span>
        )}
        {view.writable && !isWriting && (
          <Button onClick={() => setWriting(true)}>{words(answered ? 'change' : 'answer')}</Button>
        )}
      </header>
      {isWriting ? (
        <Form view={view} point={point} onDone={() => setWriting(false)} />
      ) : (
        <>
          {point.text && <p className="reading">{point.text}</p>}
          <Named heading={words('items')} ids={point.itemIds} options={names.items} />
          <Named heading={words('evidence')} ids={point.evidenceIds} options={names.evidence} />
        </>
      )}
    </section>
  )
}

function Points({ view }: { view: PointsView }) {
  const words = useWords('points')
  const [shown, setShown] = useState<'all' | 'open'>('all')
  const open = view.points.filter((point) => !isAnswered(point))
  const rows = shown === 'open' ? open : view.points
  return (
    <>
      <div className="list-tools">
        <Segmented
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: words('all', { count: view.points.length }) },
            { value: 'open', label: words('onlyOpen', { count: open.length }) },
          ]}
        />
      </div>
      {rows.length === 0 && <p className="quiet">{words('allAnswered')}</p>}
      {rows.length > 0 && (
        <div className="sheet">
          {rows.map((point) => (
            <One key={`${point.point} ${point.version}`} view={view} point={point} />
          ))}
        </div>
      )}
    </>
  )
}

export function PointsPage() {
  const words = useWords('points')
  const found = useAnswer(getPoints, {})
  const points = found.answer?.points ?? []
  const open = points.filter((point) => !isAnswered(point)).length
  return (
    <Page title={words('title')} line={found.answer && words('line', { count: points.length, open })}>
      <Answer of={found}>{(view) => <Points view={view} />}</Answer>
    </Page>
  )
}
