/** One opinion: what it says, on what it rests, who owns it by when, what was written on its handling. */

import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { getOpinion, type OpinionView } from '#contract/opinions.ts'
import { downloadFile } from '#contract/reports.ts'
import { address } from '../api.ts'
import { CasePanel } from '../cases/CasePanel.tsx'
import { useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'
import { instantText } from '../parts/format.ts'
import { Mark } from '../parts/Mark.tsx'
import { Answer } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { useAnswer } from '../queries.ts'
import { AssignDialog } from './AssignDialog.tsx'
import { HandlingDialog } from './HandlingDialog.tsx'
import { OpinionMark, useOpinionName } from './OpinionMark.tsx'
import '../parts/rows.css'
import './opinions.css'

function Facts({ opinion }: { opinion: OpinionView }) {
  const words = useWords('opinions')
  const parts = useWords('parts')
  const { text, owners, dueOn, daysLeft, state, deliberation, report } = opinion
  const ended = state === 'accepted' || state === 'dropped'
  return (
    <section className="opinion-facts sheet">
      <p className="reading opinion-text">{text}</p>
      <dl>
        <dt>{words('owners')}</dt>
        <dd>
          {owners.length > 0 ? owners.map(({ unit }) => unit).join(parts('listed')) : words('noOwners')}
        </dd>
        <dt>{words('dueOn')}</dt>
        <dd>
          <DueText dueOn={dueOn} daysLeft={daysLeft} settled={ended} />
        </dd>
        <dt>{words('basis')}</dt>
        <dd>
          {deliberation ? (
            <>
              {deliberation.body} {deliberation.decidedOn} {deliberation.number}{' '}
              <a href={address(downloadFile, { id: deliberation.file.id })} download={deliberation.file.name}>
                {deliberation.file.name}
              </a>
            </>
          ) : (
            report
          )}
        </dd>
      </dl>
    </section>
  )
}

function Handlings({ handlings }: Pick<OpinionView, 'handlings'>) {
  const words = useWords('opinions')
  if (handlings.length === 0) return <p className="quiet">{words('noHandling')}</p>
  return (
    <ol className="handlings sheet">
      {handlings.map(({ unitId, unit, version, measures, progress, done, by, at, file }) => (
        <li key={`${unitId} ${version}`}>
          <p>
            <strong>{unit}</strong>{' '}
            <Mark tone={done ? 'done' : 'active'} word={words(done ? 'done' : 'underWay')} />{' '}
            <span className="quiet">{words('writtenBy', { at: instantText(at), by })}</span>
          </p>
          {measures && (
            <p className="reading">
              <span className="quiet">{words('measures')}: </span>
              {measures}
            </p>
          )}
          {progress && (
            <p className="reading">
              <span className="quiet">{words('progress')}: </span>
              {progress}
            </p>
          )}
          {file && (
            <a href={address(downloadFile, { id: file.id })} download={file.name}>
              {file.name}
            </a>
          )}
        </li>
      ))}
    </ol>
  )
}

function Opinion({ opinion }: { opinion: OpinionView }) {
  const words = useWords('opinions')
  const name = useOpinionName()
  const [isEditing, setEditing] = useState(false)
  const [unitId, setUnitId] = useState<string | null>(null)
  const { id, state, late, writable, seesCase, writesFor, handlings } = opinion
  const owner = writesFor.find((one) => one.unitId === unitId)
  return (
    <Page
      title={name(opinion)}
      back={{ to: '/opinions', text: words('toList') }}
      state={<OpinionMark state={state} late={late} />}
      actions={writable && <Button onClick={() => setEditing(true)}>{words('edit')}</Button>}
    >
      <Facts opinion={opinion} />
      {seesCase && <CasePanel process="opinion" subjectId={id} />}
      <section className="handling" aria-label={words('handling')}>
        <div className="list-tools">
          <h2 className="rows-head">{words('handling')}</h2>
          {writesFor.map((one) => (
            <Button key={one.unitId} type="primary" onClick={() => setUnitId(one.unitId)}>
              {writesFor.length > 1 ? words('writeFor', { unit: one.unit }) : words('write')}
            </Button>
          ))}
        </div>
        <Handlings handlings={handlings} />
      </section>
      {isEditing && <AssignDialog opinion={opinion} onClose={() => setEditing(false)} />}
      {owner && <HandlingDialog opinion={opinion} owner={owner} onClose={() => setUnitId(null)} />}
    </Page>
  )
}

export function OpinionPage() {
  const { id } = useParams({ from: '/shell/opinions/$id' })
  const opinion = useAnswer(getOpinion, { id })
  return <Answer of={opinion}>{(found) => <Opinion opinion={found} />}</Answer>
}
