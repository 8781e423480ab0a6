/** Under the filings: what other units ask mine to contribute, and what it may. */

import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useState } from 'react'
import { type Contributing, listContributions } from '#contract/contributions.ts'
import { contributionDuty } from '#domain/processes/contribution.ts'
import { useWords } from '../language.tsx'
import { DueText } from '../parts/DueText.tsx'
import { Answer } from '../parts/notices.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { useAnswer } from '../queries.ts'
import { ContributionMark, usePartName } from './ContributionCard.tsx'
import '../parts/rows.css'

function Row({ part }: { part: Contributing }) {
  const words = useWords('contributions')
  const parts = useWords('parts')
  const entry = useWords('entry')
  const partName = usePartName()
  const numbered = part.kind && entry('numbered', { kind: parts(part.kind), number: part.number })
  return (
    <tr>
      <td data-label={words('item')}>
        <Link to="/contributions/$id" params={{ id: part.entryId }}>
          {part.name || parts('unitTexts')}
        </Link>
        <div className="quiet">{[numbered, part.plan].filter(Boolean).join(' · ')}</div>
      </td>
      <td data-label={words('lead')}>{part.lead}</td>
      <td data-label={words('state')}>
        <ContributionMark state={part.state} />
        <div className="quiet">{partName(part)}</div>
      </td>
      <td data-label={words('due')}>
        <DueText dueOn={part.dueOn} daysLeft={part.daysLeft} settled={!part.open} />
      </td>
    </tr>
  )
}

const isOwed = (part: Contributing) => part.open && contributionDuty(part.state) !== null

function List({ contributions }: { contributions: readonly Contributing[] }) {
  const words = useWords('contributions')
  const owed = contributions.filter(isOwed)
  const [shown, setShown] = useState<'owed' | 'all'>(owed.length > 0 ? 'owed' : 'all')
  const rows = shown === 'owed' ? owed : contributions
  if (contributions.length === 0) return null
  return (
    <section className="contribution-list">
      <h2>{words('listHeading')}</h2>
      <Segmented
        value={shown}
        onChange={setShown}
        options={[
          { value: 'owed', label: words('listAsked', { count: owed.length }) },
          { value: 'all', label: words('listAll', { count: contributions.length }) },
        ]}
      />
      {rows.length === 0 && <p className="quiet">{words('listNone')}</p>}
      {rows.length > 0 && (
        <table className="rows sheet">
          <TableHead heads={[words('item'), words('lead'), words('state'), words('due')]} />
          <tbody>
            {rows.map((part) => (
              <Row key={`${part.entryId} ${part.unitId} ${part.office}`} part={part} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

export function ContributionList() {
  const found = useAnswer(listContributions, {})
  return <Answer of={found}>{({ contributions }) => <List contributions={contributions} />}</Answer>
}
