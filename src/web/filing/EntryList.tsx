/** The entries of an assignment as a dense list by kind; works with a whole plan of rows. */

import { Segmented } from 'antd'
import { useState } from 'react'
import type { AssignmentView } from '#contract/assignments.ts'
import { useWords } from '../language.tsx'
import { EntryRow, type EntrySummary } from './EntryRow.tsx'
import '../parts/rows.css'

const groups = [
  { subject: 'indicator', heading: 'indicators' },
  { subject: 'task', heading: 'tasks' },
  { subject: 'project', heading: 'projects' },
  { subject: 'unit', heading: 'unitTexts' },
  { subject: 'plan', heading: 'planTexts' },
] as const

const filters = {
  all: () => true,
  open: (entry: EntrySummary) => entry.state !== 'filled',
  returned: (entry: EntrySummary) => entry.returnedReason !== '',
} as const

type Filter = keyof typeof filters

function Choice(props: {
  entries: readonly EntrySummary[]
  shown: Filter
  onShow: (filter: Filter) => void
}) {
  const words = useWords('filing')
  const counted = (['all', 'open', 'returned'] as const).map((filter) => ({
    filter,
    count: props.entries.filter(filters[filter]).length,
  }))
  return (
    <Segmented
      aria-label={words('show')}
      value={props.shown}
      onChange={props.onShow}
      options={counted
        .filter(({ filter, count }) => filter !== 'returned' || count > 0)
        .map(({ filter, count }) => ({ value: filter, label: words(filter, { count }) }))}
    />
  )
}

function Group(props: {
  heading: (typeof groups)[number]['heading']
  all: readonly EntrySummary[]
  shown: readonly EntrySummary[]
  assignmentId: string
}) {
  const words = useWords('filing')
  const parts = useWords('parts')
  const filled = props.all.filter((entry) => entry.state === 'filled').length
  return (
    <section className="entry-group">
      <h2>
        {parts(props.heading)}
        <span className="quiet">{words('groupCount', { filled, total: props.all.length })}</span>
      </h2>
      <table className="rows rows-dense sheet entry-rows">
        <thead>
          <tr>
            <th scope="col" className="number">
              {words('number')}
            </th>
            <th scope="col">{words('name')}</th>
            <th scope="col">{words('field')}</th>
            <th scope="col">{words('state')}</th>
            <th scope="col">{words('changed')}</th>
          </tr>
        </thead>
        <tbody>
          {props.shown.map((entry) => (
            <EntryRow key={entry.entryId} entry={entry} assignmentId={props.assignmentId} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function EntryList({ assignment }: { assignment: AssignmentView }) {
  const words = useWords('filing')
  const [filter, setFilter] = useState<Filter>('all')
  const { entries } = assignment
  const shown = entries.filter(filters[filter])
  return (
    <div className="entry-list">
      <Choice entries={entries} shown={filter} onShow={setFilter} />
      {shown.length === 0 && <p className="quiet">{words('noneShown')}</p>}
      {groups.map(({ subject, heading }) => {
        const these = shown.filter((entry) => entry.subject === subject)
        if (these.length === 0) return null
        const all = entries.filter((entry) => entry.subject === subject)
        return (
          <Group
            key={subject}
            heading={heading}
            all={all}
            shown={these}
            assignmentId={assignment.summary.id}
          />
        )
      })}
    </div>
  )
}
