/** One file on its way to the public: the clock, the review, and exactly what would be public. */

import { useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { getPublication, type PublicationView } from '#contract/publications.ts'
import { downloadFile } from '#contract/reports.ts'
import { address } from '../api.ts'
import { CasePanel } from '../cases/CasePanel.tsx'
import { useWords } from '../language.tsx'
import { Answer } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { PdfButton } from '../printing/PdfButton.tsx'
import { useAnswer } from '../queries.ts'
import { Clock } from './Clock.tsx'
import { OpennessDialog } from './OpennessDialog.tsx'
import { PublicationMark } from './PublicationMark.tsx'
import './publications.css'

function Public({ publication }: { publication: PublicationView }) {
  const words = useWords('publications')
  const { file, issuer, formedOn, headings, title } = publication
  const placed = headings.map((heading, at) => ({ ...heading, at }))
  return (
    <section className="would-be-public sheet" aria-label={words('wouldBePublic')}>
      <h2>{words('wouldBePublic')}</h2>
      <p className="quiet">{words('stays')}</p>
      <dl>
        <dt>{words('file')}</dt>
        <dd>
          <a href={address(downloadFile, { id: file.id })} download={file.name}>
            {title}
          </a>{' '}
          <PdfButton fileId={file.id} /> <span className="quiet">{Math.ceil(file.size / 1024)} KB</span>
        </dd>
        <dt>{words('issuer')}</dt>
        <dd>{issuer}</dd>
        <dt>{words('formedOn')}</dt>
        <dd>{formedOn}</dd>
        <dt>{words('fingerprint')}</dt>
        <dd>
          <code>{file.sha256}</code>
        </dd>
        <dt>{words('headings')}</dt>
        <dd>
          <ol lang="zh-CN">
            {placed.map(({ level, text, at }) => (
              <li key={at} className={`public-level-${level}`}>
                {text}
              </li>
            ))}
          </ol>
        </dd>
      </dl>
    </section>
  )
}

function Publication({ publication }: { publication: PublicationView }) {
  const words = useWords('publications')
  const [isEditing, setEditing] = useState(false)
  const { id, title, number, state, openness, reason, writable, holidaysKnown } = publication
  return (
    <Page
      title={words('fileNamed', { title, number })}
      back={{ to: '/publications', text: words('toList') }}
      state={<PublicationMark state={state} />}
      line={
        <>
          {words(openness)} {reason && <span>{reason}</span>} <Clock publication={publication} />
        </>
      }
      actions={writable && <Button onClick={() => setEditing(true)}>{words('edit')}</Button>}
    >
      {openness === 'active' && !holidaysKnown && (
        <Alert type="warning" showIcon title={words('noHolidays')} />
      )}
      <CasePanel process="publication" subjectId={id} />
      <Public publication={publication} />
      {isEditing && <OpennessDialog candidates={[]} known={publication} onClose={() => setEditing(false)} />}
    </Page>
  )
}

export function PublicationPage() {
  const { id } = useParams({ from: '/shell/publications/$id' })
  const publication = useAnswer(getPublication, { id })
  return <Answer of={publication}>{(found) => <Publication publication={found} />}</Answer>
}
