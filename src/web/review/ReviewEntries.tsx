/** The entries of a filing by kind, each to be opened where it stands, or all at once. */

import { Button } from 'antd'
import { useState } from 'react'
import type { AssignmentView } from '#contract/assignments.ts'
import { useWords } from '../language.tsx'
import { ReviewEntry } from './ReviewEntry.tsx'
import type { PinBoard } from './usePins.ts'
import '../parts/rows.css'

const groups = [
  { subject: 'indicator', heading: 'indicators' },
  { subject: 'task', heading: 'tasks' },
  { subject: 'project', heading: 'projects' },
  { subject: 'unit', heading: 'unitTexts' },
  { subject: 'plan', heading: 'planTexts' },
] as const

/** Which entries are open. */
function useOpen(ids: readonly string[]) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const areAll = ids.every((id) => open.has(id))
  return {
    areAll,
    isOpen: (id: string) => open.has(id),
    toggle: (id: string) =>
      setOpen(
        (before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]),
      ),
    toggleAll: () => setOpen(new Set(areAll ? [] : ids)),
  }
}

export function ReviewEntries({ assignment, pinned }: { assignment: AssignmentView; pinned: PinBoard }) {
  const words = useWords('review')
  const filing = useWords('filing')
  const parts = useWords('parts')
  const { entries, actions } = assignment
  const { areAll, isOpen, toggle, toggleAll } = useOpen(entries.map(({ entryId }) => entryId))
  return (
    <div className="review-list">
      <div className="list-tools">
        <Button onClick={toggleAll}>{words(areAll ? 'collapseAll' : 'expandAll')}</Button>
        {Object.keys(pinned.pins).length > 0 && <span className="quiet">{words('pinKept')}</span>}
      </div>
      {groups.map(({ subject, heading }) => {
        const these = entries.filter((entry) => entry.subject === subject)
        if (these.length === 0) return null
        const filled = these.filter(({ state }) => state === 'filled').length
        return (
          <section key={subject} className="entry-group">
            <h2>
              {parts(heading)}
              <span className="quiet">{filing('groupCount', { filled, total: these.length })}</span>
            </h2>
            <ol className="review-entries sheet">
              {these.map((entry) => (
                <ReviewEntry
                  key={entry.entryId}
                  entry={entry}
                  isOpen={isOpen(entry.entryId)}
                  onToggle={() => toggle(entry.entryId)}
                  pinned={actions.includes('return') ? pinned : null}
                />
              ))}
            </ol>
          </section>
        )
      })}
    </div>
  )
}
