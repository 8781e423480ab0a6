/** What changed about an adopted plan: responsibilities, leads, corrections of entry. */

import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { listPlanChanges, type PlanChange } from '#contract/items.ts'
import { FieldChanges } from '../items/FieldChanges.tsx'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Answer } from '../parts/notices.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import { useAnswer } from '../queries.ts'
import '../parts/rows.css'

/** How many are shown before the whole record is asked for. */
const newest = 5

const kinds = {
  responsibilities: 'kindResponsibilities',
  lead: 'kindLead',
  correction: 'kindCorrection',
} as const

function What({ change }: { change: PlanChange }) {
  const words = useWords('items')
  const { correction, before, after } = change
  if (correction) {
    return (
      <>
        <FieldChanges changes={correction.changes} />
        <div className="quiet">{words(correction.end?.outcome ?? 'waiting')}</div>
      </>
    )
  }
  return (
    <>
      {before || words('nobody')} → {after}
    </>
  )
}

function Row({ change, planId }: { change: PlanChange; planId: string }) {
  const words = useWords('items')
  const { kind, itemId, item, by, at, basis, effectiveOn, correction } = change
  const second = correction?.end
    ? words('endedBy', { who: correction.end.by, when: instantText(correction.end.at) })
    : ''
  return (
    <tr>
      <td className="nowrap">{instantText(at)}</td>
      <td data-label={words('kind')} className="nowrap">
        {words(kinds[kind])}
      </td>
      <td data-label={words('subject')}>
        {itemId ? (
          <Link to="/plans/$id/items/$itemId" params={{ id: planId, itemId }}>
            {item}
          </Link>
        ) : (
          '—'
        )}
      </td>
      <td data-label={words('after')}>
        <What change={change} />
      </td>
      <td data-label={words('basis')}>
        {basis && [basis.title, basis.number].filter(Boolean).join(' ')}
        {effectiveOn && <span className="quiet"> {words('effectiveOn', { day: effectiveOn })}</span>}
        {correction?.fileName}
      </td>
      <td data-label={words('by')}>
        {by}
        {second && <div className="quiet">{second}</div>}
      </td>
    </tr>
  )
}

function Changes({ changes, planId }: { changes: readonly PlanChange[]; planId: string }) {
  const words = useWords('items')
  const [isWhole, setWhole] = useState(false)
  if (changes.length === 0) return <p className="quiet">{words('changesNone')}</p>
  const shown = isWhole ? changes : changes.slice(0, newest)
  const table = (
    <table className="rows rows-dense">
      <TableHead
        heads={(['at', 'kind', 'subject', 'after', 'basis', 'by'] as const).map((head) => words(head))}
      />
      <tbody>
        {shown.map((change) => (
          <Row key={`${change.kind} ${change.itemId} ${change.at}`} change={change} planId={planId} />
        ))}
      </tbody>
    </table>
  )
  return (
    <>
      {table}
      {shown.length < changes.length && (
        <Button type="link" onClick={() => setWhole(true)}>
          {words('changesAll', { count: changes.length })}
        </Button>
      )}
    </>
  )
}

export function PlanChanges({ planId }: { planId: string }) {
  const words = useWords('items')
  const list = useAnswer(listPlanChanges, { id: planId })
  return (
    <section className="plan-basis sheet">
      <h2>{words('changes')}</h2>
      <p className="quiet">{words('changesMeans')}</p>
      <Answer of={list}>{({ changes }) => <Changes changes={changes} planId={planId} />}</Answer>
    </section>
  )
}
