/** One entry in the list: number, name, how far it is, why it came back, who changed it last. */

import { WarningOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import type { AssignmentView } from '#contract/assignments.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'
import { Mark, type Tone } from '../parts/Mark.tsx'

export type EntrySummary = AssignmentView['entries'][number]

const tones: Record<EntrySummary['state'], Tone> = { empty: 'none', partly: 'warn', filled: 'done' }

export function EntryMark({ entry }: { entry: Pick<EntrySummary, 'state' | 'missing'> }) {
  const words = useWords('filing')
  return <Mark tone={tones[entry.state]} word={words(`entry_${entry.state}`, { missing: entry.missing })} />
}

export function EntryRow({ entry, assignmentId }: { entry: EntrySummary; assignmentId: string }) {
  const words = useWords('filing')
  const { entryId, number, name, field, returnedReason, changedAt, changedBy, usedIn } = entry
  return (
    <tr>
      <td className="number">{number > 0 && number}</td>
      <td>
        <Link to="/filing/$id/$entryId" params={{ id: assignmentId, entryId }}>
          {name || words('unitTexts')}
        </Link>
        {usedIn.length > 1 && (
          <span className="entry-used quiet" title={usedIn.join('\n')}>
            {words('usedInCount', { count: usedIn.length })}
          </span>
        )}
        {entry.unexplained > 0 && (
          <p className="entry-unexplained">
            <WarningOutlined aria-hidden /> {words('unexplained', { count: entry.unexplained })}
          </p>
        )}
        {returnedReason && <p className="entry-returned reading">{returnedReason}</p>}
      </td>
      <td className="quiet">{field}</td>
      <td>
        <EntryMark entry={entry} />
      </td>
      <td className="quiet">
        {changedAt && (
          <>
            {instantText(changedAt)} <span className="entry-by">{changedBy}</span>
          </>
        )}
      </td>
    </tr>
  )
}
