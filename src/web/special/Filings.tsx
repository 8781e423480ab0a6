/** What units file about a special plan, its lead first. */

import { Link } from '@tanstack/react-router'
import type { SpecialPlan } from '#contract/special-plans.ts'
import { useWords } from '../language.tsx'
import { SubmissionMark } from '../parts/Mark.tsx'
import { TableHead } from '../parts/TableHead.tsx'
import '../parts/rows.css'

export function Filings({ filings }: Pick<SpecialPlan, 'filings'>) {
  const words = useWords('special')
  if (filings.length === 0) return <p className="quiet">{words('noFilings')}</p>
  return (
    <table className="rows sheet">
      <TableHead heads={[words('unit'), words('filing')]} />
      <tbody>
        {filings.map(({ assignmentId: id, unit, isLead, state }) => (
          <tr key={id}>
            <td data-label={words('unit')}>
              <Link to="/filing/$id" params={{ id }}>
                {unit}
              </Link>{' '}
              {isLead && <span className="quiet">{words('leadFiling')}</span>}
            </td>
            <td data-label={words('filing')}>
              <SubmissionMark state={state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
