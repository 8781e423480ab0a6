/** Files on their way to the public: openness, the clock of 20 working days, where each stands. */

import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { listPublications, type PublicationRow, type PublicationsView } from '#contract/publications.ts'
import { useWords } from '../language.tsx'
import { Answer, Empty } from '../parts/notices.tsx'
import { Page } from '../parts/Page.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { useAnswer } from '../queries.ts'
import { Clock } from './Clock.tsx'
import { OpennessDialog } from './OpennessDialog.tsx'
import { PublicationMark } from './PublicationMark.tsx'
import '../parts/rows.css'

function Row({ publication }: { publication: PublicationRow }) {
  const words = useWords('publications')
  const { id, title, number, openness, formedOn, state } = publication
  return (
    <tr>
      <td data-label={words('file')}>
        <Link to="/publications/$id" params={{ id }}>
          {words('fileNamed', { title, number })}
        </Link>
      </td>
      <td data-label={words('openness')}>{words(openness)}</td>
      <td data-label={words('formedOn')} className="nowrap">
        {formedOn}
      </td>
      <td data-label={words('dueOn')}>
        <Clock publication={publication} />
      </td>
      <td data-label={words('state')}>
        <PublicationMark state={state} />
      </td>
    </tr>
  )
}

function List({ publications }: Pick<PublicationsView, 'publications'>) {
  const words = useWords('publications')
  if (publications.length === 0) return <Empty text={words('none')} next={words('noneNext')} />
  return (
    <table className="rows sheet">
      <TableHead
        heads={(['file', 'openness', 'formedOn', 'dueOn', 'state'] as const).map((head) => words(head))}
      />
      <tbody>
        {publications.map((publication) => (
          <Row key={publication.id} publication={publication} />
        ))}
      </tbody>
    </table>
  )
}

function Publications({ found }: { found: PublicationsView }) {
  const words = useWords('publications')
  const [isAdding, setAdding] = useState(false)
  const { candidates, writable, publications } = found
  return (
    <Page
      title={words('title')}
      line={words('rule')}
      actions={
        writable && (
          <Button type="primary" disabled={candidates.length === 0} onClick={() => setAdding(true)}>
            {words('add')}
          </Button>
        )
      }
    >
      {writable && candidates.length === 0 && <p className="quiet">{words('noCandidates')}</p>}
      <List publications={publications} />
      {isAdding && <OpennessDialog candidates={candidates} known={null} onClose={() => setAdding(false)} />}
    </Page>
  )
}

export function PublicationsPage() {
  const list = useAnswer(listPublications, {})
  return <Answer of={list}>{(found) => <Publications found={found} />}</Answer>
}
