/** Items of one part of a plan as a dense table, grouped by field or column. */

import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import type { PlanItem } from '#contract/plans.ts'
import { targetKinds } from '#domain/plans/target.ts'
import { useWords } from '../language.tsx'
import { useMoreText } from './useMoreText.ts'
import '../parts/rows.css'

/** An item as the plan holds it, or as it would once a table is confirmed. */
export type ShownItem = Omit<PlanItem, 'id' | 'serves'> & Partial<Pick<PlanItem, 'id' | 'serves'>>

export const rowId = ({ kind, number }: Pick<ShownItem, 'kind' | 'number'>) => `${kind}-${number}`

interface Column {
  readonly head: string
  readonly className?: string
  /** The item's name, which needs no head beside it on a phone. */
  readonly isName?: boolean
  readonly cell: (item: ShownItem) => ReactNode
}

function Target({ item }: { item: ShownItem }) {
  const words = useWords('targetKindWords')
  const kind = targetKinds.find((one) => one === item.targetKind)
  return (
    <>
      {item.target}
      {kind && <div className="quiet item-small">{words(kind)}</div>}
    </>
  )
}

function Name({ item }: { item: ShownItem }) {
  const words = useWords('plans')
  const parts = useWords('parts')
  const { id: planId } = useParams({ strict: false })
  return (
    <>
      <span className="item-name">
        {item.id && planId ? (
          <Link to="/plans/$id/items/$itemId" params={{ id: planId, itemId: item.id }}>
            {item.name}
          </Link>
        ) : (
          item.name
        )}
      </span>
      {item.serves && item.serves.length > 0 && (
        <div className="quiet item-small">
          {words('serves', { items: item.serves.join(parts('listed')) })}
        </div>
      )}
    </>
  )
}

function Nature({ item }: { item: ShownItem }) {
  const parts = useWords('parts')
  if (item.nature === null) return parts('notApplicable')
  return <span className={`nature nature-${item.nature}`}>{parts(item.nature)}</span>
}

function useColumns(kind: ShownItem['kind']): Column[] {
  const words = useWords('plans')
  const parts = useWords('parts')
  const none = parts('notApplicable')
  const moreText = useMoreText()
  const names = { indicator: 'indicatorName', task: 'taskName', project: 'projectName' } as const
  const first: Column = { head: words(names[kind]), isName: true, cell: (item) => <Name item={item} /> }
  const last: Column[] = [
    { head: words('leads'), cell: ({ leads }) => leads.join(parts('listed')) || none },
    { head: words('supporters'), cell: ({ supporters }) => supporters.join(parts('listed')) || none },
  ]
  if (kind === 'indicator') {
    return [
      first,
      { head: words('measure'), cell: ({ unit }) => unit || none },
      { head: words('nature'), cell: (item) => <Nature item={item} /> },
      { head: words('base'), className: 'number', cell: ({ base }) => base || none },
      { head: words('target'), cell: (item) => <Target item={item} /> },
      ...last,
    ]
  }
  if (kind === 'task') {
    return [first, { head: words('taskKind'), cell: ({ more }) => moreText(more) || none }, ...last]
  }
  return [first, { head: words('content'), cell: ({ more }) => more || none }, ...last]
}

/** Items that follow each other under the same field. */
function groupsOf(items: readonly ShownItem[]): { field: string; items: ShownItem[] }[] {
  const groups: { field: string; items: ShownItem[] }[] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last?.field === item.field) last.items.push(item)
    else groups.push({ field: item.field, items: [item] })
  }
  return groups
}

/** The row a finding points to; the counter lets the same row be shown again. */
export interface MarkedRow {
  readonly row: string
  readonly count: number
}

function Row({ item, columns, isMarked }: { item: ShownItem; columns: Column[]; isMarked: boolean }) {
  return (
    <tr id={rowId(item)} tabIndex={-1} className={isMarked ? 'row-marked' : ''}>
      <td className="number">{item.number}</td>
      {columns.map(({ head, className, cell, isName }) => (
        <td key={head} {...(isName ? {} : { 'data-label': head })} className={className}>
          <div>{cell(item)}</div>
        </td>
      ))}
    </tr>
  )
}

interface ItemTableProps {
  kind: ShownItem['kind']
  items: readonly ShownItem[]
  marked: MarkedRow | null
}

export function ItemTable({ kind, items, marked }: ItemTableProps) {
  const words = useWords('plans')
  const columns = useColumns(kind)
  const hasFields = items.some(({ field }) => field !== '')
  useEffect(() => {
    const row = marked && document.getElementById(marked.row)
    row?.scrollIntoView({ block: 'center' })
    row?.focus({ preventScroll: true })
  }, [marked])
  return (
    <table className={`rows rows-dense rows-numbered sheet items-${kind}`}>
      <thead>
        <tr>
          <th scope="col" className="number">
            {words('number')}
          </th>
          {columns.map(({ head, className }) => (
            <th key={head} scope="col" className={className}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {groupsOf(items).map(({ field, items: these }) => (
        <tbody key={`${field} ${these[0]?.number}`}>
          {hasFields && (
            <tr className="rows-group">
              <th colSpan={columns.length + 1} scope="rowgroup">
                {field || words('noField')} <span className="quiet">{these.length}</span>
              </th>
            </tr>
          )}
          {these.map((item) => (
            <Row key={rowId(item)} item={item} columns={columns} isMarked={marked?.row === rowId(item)} />
          ))}
        </tbody>
      ))}
    </table>
  )
}
