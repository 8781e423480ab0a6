/** What a file would change: what stands and what it becomes, cell by cell. */

import type { IntakeView } from '#contract/intakes.ts'
import { useWords } from '../../language.tsx'
import { TableHead } from '../../parts/TableHead.tsx'

export function IntakeChanges({ changes, confirmable }: Pick<IntakeView, 'changes' | 'confirmable'>) {
  const words = useWords('intake')
  const filing = useWords('filing')
  if (changes.length === 0) return <p>{words(confirmable ? 'noChanges' : 'noChangesRead')}</p>
  return (
    <>
      <h2 className="rows-head">{words('changes', { count: changes.length })}</h2>
      <table className="rows sheet">
        <TableHead heads={[words('item'), words('part'), words('before'), words('after')]} />
        <tbody>
          {changes.map(({ entryId, name, field, before, after }) => (
            <tr key={`${entryId} ${field}`}>
              <td data-label={words('item')}>{name || filing('unitTexts')}</td>
              <td data-label={words('part')}>{field}</td>
              <td data-label={words('before')} className="quiet">
                <span className="reading">{before || words('empty')}</span>
              </td>
              <td data-label={words('after')}>
                <span className="reading">{after || words('empty')}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
