/** Samples of what was filed, drawn at random or by risk, with the result of each check. */

import { Link } from '@tanstack/react-router'
import { App, Button, Radio } from 'antd'
import { useState } from 'react'
import { checkSampled, getSampling, type Sampled, type SamplingView } from '#contract/evidence.ts'
import { type SamplingResult, samplingResults } from '#domain/evidence/sampling.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { instantText } from '../parts/format.ts'
import { Mark, type Tone } from '../parts/Mark.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useAnswer, useSend } from '../queries.ts'
import { DrawDialog } from './DrawDialog.tsx'
import '../parts/rows.css'
import '../updates/updates.css'
import './evidence.css'

const tones: Record<SamplingResult, Tone> = { confirmed: 'done', differs: 'warn', not_found: 'stop' }

function CheckDialog({ sampled, onClose }: { sampled: Sampled; onClose: () => void }) {
  const words = useWords('evidence')
  const results = useWords('samplingWords')
  const parts = useWords('parts')
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(checkSampled)
  const [result, setResult] = useState<SamplingResult>(sampled.result?.result ?? 'confirmed')
  const [note, setNote] = useState(sampled.result?.note ?? '')
  const record = async () => {
    if (!(await send({ id: sampled.id }, { result, note }))) return
    void message.success(words('saved'))
    onClose()
  }
  return (
    <AskDialog
      title={words('resultOf', { name: sampled.name || parts('unitTexts') })}
      verb={words('check')}
      sending={sending}
      refusal={refusal}
      blocked={result !== 'confirmed' && note.trim() === ''}
      onSend={() => void record()}
      onClose={onClose}
    >
      <Radio.Group
        aria-label={words('check')}
        value={result}
        onChange={(event) => setResult(event.target.value)}
        options={samplingResults.map((value) => ({ value, label: results(value) }))}
      />
      <TextField
        id="sampling-note"
        label={words('resultNote')}
        {...{ rows: 3, most: 2000, text: note, onText: setNote }}
      />
    </AskDialog>
  )
}

function Row({ sampled }: { sampled: Sampled }) {
  const words = useWords('evidence')
  const parts = useWords('parts')
  const risks = useWords('riskWords')
  const results = useWords('samplingWords')
  const [isChecking, setChecking] = useState(false)
  const { name, unit, assignmentId, entryId, result } = sampled
  const shown = name || parts('unitTexts')
  return (
    <tr>
      <td data-label={words('item')}>
        {assignmentId ? (
          <Link to="/filing/$id/$entryId" params={{ id: assignmentId, entryId }}>
            {shown}
          </Link>
        ) : (
          shown
        )}
      </td>
      <td data-label={words('unit')}>{unit}</td>
      <td data-label={words('why')} className="quiet">
        {sampled.risks.map((risk) => risks(risk)).join(parts('listed'))}
      </td>
      <td data-label={words('attached')} className="number">
        {sampled.evidence}
      </td>
      <td data-label={words('result')}>
        {result ? (
          <>
            <Mark tone={tones[result.result]} word={results(result.result)} />
            {result.note && <p className="reading">{result.note}</p>}
            <p className="quiet">{words('by', { by: result.by, at: instantText(result.at) })}</p>
          </>
        ) : (
          <Mark tone="none" word={words('open')} />
        )}
      </td>
      <td>
        <Button size="small" onClick={() => setChecking(true)}>
          {words('check')}
        </Button>
        {isChecking && <CheckDialog sampled={sampled} onClose={() => setChecking(false)} />}
      </td>
    </tr>
  )
}

function Check({ check }: { check: SamplingView['checks'][number] }) {
  const words = useWords('evidence')
  const ways = useWords('samplingWords')
  const { track, way, population, size, seed, by, at, entries } = check
  return (
    <section className="update-round sheet">
      <header>
        <h2>{track}</h2>
        <span>
          {words('drawn', { way: ways(way), population, size: Math.min(size, entries.length), seed })}
        </span>
        <span className="quiet">{words('by', { by, at: instantText(at) })}</span>
      </header>
      <table className="rows rows-dense">
        <thead>
          <tr>
            <th scope="col">{words('item')}</th>
            <th scope="col">{words('unit')}</th>
            <th scope="col">{words('why')}</th>
            <th scope="col" className="number">
              {words('attached')}
            </th>
            <th scope="col">{words('result')}</th>
            <th scope="col">
              <span className="only-read">{words('check')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((sampled) => (
            <Row key={sampled.id} sampled={sampled} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function SamplingPage() {
  const words = useWords('evidence')
  const found = useAnswer(getSampling, {})
  const [isDrawing, setDrawing] = useState(false)
  return (
    <Page
      title={words('title')}
      back={{ to: '/review', text: words('toReview') }}
      line={words('line')}
      actions={
        <Button type="primary" disabled={!found.answer} onClick={() => setDrawing(true)}>
          {words('draw')}
        </Button>
      }
    >
      <Answer of={found}>
        {({ checks, tracks }) => (
          <>
            {checks.length === 0 && <Empty text={words('noChecks')} next={words('noChecksNext')} />}
            {checks.map((check) => (
              <Check key={check.id} check={check} />
            ))}
            {isDrawing && <DrawDialog tracks={tracks} onClose={() => setDrawing(false)} />}
          </>
        )}
      </Answer>
    </Page>
  )
}
