/** Every version of a plan with its day, what it rests on and who confirmed it; each can be read. */

import { Link } from '@tanstack/react-router'
import { listPlanVersions, type PlanVersionView } from '#contract/plans.ts'
import { useWords } from '../language.tsx'
import { Answer } from '../parts/notices.tsx'
import { useAnswer } from '../queries.ts'
import '../parts/rows.css'

function Basis({ version: { adjustment, document } }: { version: PlanVersionView }) {
  const words = useWords('plans')
  if (!adjustment) return words('versionAdopted')
  return (
    <>
      <Link to="/adjustments/$id" params={{ id: adjustment.id }}>
        {words('versionAdjusted', { number: adjustment.number })}
      </Link>
      {document && (
        <div className="quiet item-small">
          {document.issuer} {document.number}
        </div>
      )}
    </>
  )
}

export function PlanVersions({ planId }: { planId: string }) {
  const words = useWords('plans')
  const found = useAnswer(listPlanVersions, { plan: planId })
  const heads = ['state', 'adoptedOn', 'versionBasis', 'versionBy'] as const
  return (
    <section className="plan-versions" aria-label={words('versions')}>
      <h2>{words('versions')}</h2>
      <Answer of={found}>
        {({ versions }) => (
          <table className="rows rows-dense sheet">
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {words(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {versions.toReversed().map((one) => (
                <tr key={one.number}>
                  <td data-label={words('state')} className="nowrap">
                    <Link to="/plans/$id" params={{ id: planId }} search={{ version: one.number }}>
                      {words('version', { version: one.number })}
                    </Link>
                  </td>
                  <td data-label={words('adoptedOn')} className="nowrap">
                    {one.adoptedOn}
                  </td>
                  <td data-label={words('versionBasis')}>
                    <Basis version={one} />
                  </td>
                  <td data-label={words('versionBy')}>{one.by || '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answer>
    </section>
  )
}
