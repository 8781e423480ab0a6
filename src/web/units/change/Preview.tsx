/** What an act would move, part by part. */

import { Alert } from 'antd'
import type { ReactNode } from 'react'
import type { SuccessionPreview } from '#contract/successions.ts'
import { useWords } from '../../language.tsx'
import { SubmissionMark } from '../../parts/Mark.tsx'

interface TableProps {
  title: string
  heads: readonly string[]
  rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

function Table({ title, heads, rows }: TableProps) {
  const words = useWords('unitChanges')
  return (
    <section className="change-part">
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p className="quiet">{words('nothing')}</p>
      ) : (
        <table className="rows rows-dense">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, at) => (
                  <td key={heads[at]} {...(at === 0 ? {} : { 'data-label': heads[at] })}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Filings({ filings }: Pick<SuccessionPreview, 'filings'>) {
  const words = useWords('unitChanges')
  const what = ({ after, entries }: SuccessionPreview['filings'][number]) => {
    if (after) return words('filingMoves', { unit: after })
    return entries > 0 ? words('entriesMove', { count: entries }) : words('filingStays')
  }
  return (
    <Table
      title={words('filingsHead', { count: filings.length })}
      heads={[words('giver'), words('track'), words('state'), words('goesTo')]}
      rows={filings.map((filing) => ({
        key: filing.assignmentId,
        cells: [filing.unit, filing.track, <SubmissionMark key="state" state={filing.state} />, what(filing)],
      }))}
    />
  )
}

function People({ people }: Pick<SuccessionPreview, 'people'>) {
  const words = useWords('unitChanges')
  const roles = useWords('roles')
  return (
    <Table
      title={words('peopleHead', { count: people.length })}
      heads={[words('person'), words('before'), words('after')]}
      rows={people.map((one) => ({
        key: `${one.personId} ${one.role} ${one.before}`,
        cells: [one.name, `${one.before} ${roles(one.role)}`, `${one.after} ${roles(one.roleAfter)}`],
      }))}
    />
  )
}

export function Preview({ shown }: { shown: SuccessionPreview }) {
  const words = useWords('unitChanges')
  const parts = useWords('parts')
  const listed = (names: readonly string[]) => names.join(parts('listed'))
  const { ends, made, renamed, items, plans } = shown
  return (
    <>
      {renamed.map((one) => (
        <p key={one.before}>{words('renamed', one)}</p>
      ))}
      {made.length > 0 && <p>{words('made', { units: listed(made) })}</p>}
      {ends.length > 0 && <Alert type="warning" showIcon title={words('ends', { units: listed(ends) })} />}
      <Filings filings={shown.filings} />
      <People people={shown.people} />
      <Table
        title={words('plansHead', { count: plans.length })}
        heads={[words('plan'), words('before'), words('after')]}
        rows={plans.map((plan) => ({ key: plan.planId, cells: [plan.name, plan.before, plan.after] }))}
      />
      <Table
        title={words('itemsHead', { count: items.length })}
        heads={[words('item'), words('plan'), words('before'), words('after')]}
        rows={items.map((item) => ({
          key: item.itemId,
          cells: [
            <>
              {item.number}. {item.name}
              {item.isOpen && <span className="change-open">{words('open')}</span>}
            </>,
            item.plan,
            item.before,
            item.after,
          ],
        }))}
      />
    </>
  )
}
