/** Fifty entries of the trail, and below them the fifty before, once they are asked for. */

import { Button } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { type AuditEntryView, listAudit } from '#contract/audit.ts'
import { isAuditAction } from '#domain/audit/actions.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Answer } from '../parts/notices.tsx'
import { useAnswer } from '../queries.ts'
import { Facts } from './Facts.tsx'

export type TrailAsked = z.input<typeof listAudit.params>

interface TrailRowsProps {
  asked: TrailAsked
  /** Number of the entry at which the chain breaks. */
  brokenAt: string | undefined
}

function Row({ entry, isBroken }: { entry: AuditEntryView; isBroken: boolean }) {
  const words = useWords('audit')
  const actions = useWords('auditActionWords')
  const { sequence, at, by, action } = entry
  return (
    <tr className={isBroken ? 'row-marked' : ''}>
      <td data-label={words('sequence')} className="number">
        {sequence}
      </td>
      <td data-label={words('at')} className="nowrap">
        <time dateTime={at} title={at}>
          {instantText(at)}
        </time>
      </td>
      <td data-label={words('by')}>{by ?? <span className="quiet">{words('machine')}</span>}</td>
      <td data-label={words('action')}>
        {isAuditAction(action) ? actions(action) : words('unknownAction', { action })}
      </td>
      <td data-label={words('detail')}>
        <Facts entry={entry} />
      </td>
    </tr>
  )
}

function Rows({ entries, brokenAt }: { entries: readonly AuditEntryView[]; brokenAt: string | undefined }) {
  const words = useWords('audit')
  return (
    <table className="rows rows-dense sheet audit-rows">
      <thead>
        <tr>
          <th scope="col" className="number">
            {words('sequence')}
          </th>
          <th scope="col">{words('at')}</th>
          <th scope="col">{words('by')}</th>
          <th scope="col">{words('action')}</th>
          <th scope="col">{words('detail')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.sequence} entry={entry} isBroken={entry.sequence === brokenAt} />
        ))}
      </tbody>
    </table>
  )
}

export function TrailRows({ asked, brokenAt }: TrailRowsProps) {
  const words = useWords('audit')
  const [isOpen, setOpen] = useState(false)
  const slice = useAnswer(listAudit, asked)
  return (
    <Answer of={slice}>
      {({ entries, hasEarlier }) => (
        <>
          {entries.length === 0 ? (
            <p className="quiet">{words('none')}</p>
          ) : (
            <Rows entries={entries} brokenAt={brokenAt} />
          )}
          {hasEarlier && !isOpen && (
            <Button className="audit-earlier" onClick={() => setOpen(true)}>
              {words('earlier')}
            </Button>
          )}
          {hasEarlier && isOpen && (
            <TrailRows asked={{ ...asked, before: entries.at(-1)?.sequence }} brokenAt={brokenAt} />
          )}
        </>
      )}
    </Answer>
  )
}
