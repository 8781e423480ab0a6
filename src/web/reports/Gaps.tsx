/** What nobody has written yet, by the unit that owes it. */

import type { ReportView } from '#contract/reports.ts'
import { useWords } from '../language.tsx'

type Gap = ReportView['gaps'][number]

/** Several missing fields of one subject read as one row. */
function rowsOf(gaps: readonly Gap[]): { subject: string; fields: string[] }[] {
  const rows = new Map<string, string[]>()
  for (const { subject, field } of gaps) rows.set(subject, [...(rows.get(subject) ?? []), field])
  return [...rows].map(([subject, fields]) => ({ subject, fields }))
}

function Unit({ unit, gaps }: { unit: string; gaps: readonly Gap[] }) {
  const words = useWords('reports')
  const parts = useWords('parts')
  return (
    <details className="gap-unit">
      <summary>{words('gapUnit', { unit: unit || words('gapNobody'), count: gaps.length })}</summary>
      <ul>
        {rowsOf(gaps).map(({ subject, fields }) => (
          <li key={subject}>
            {subject} <span className="quiet">{fields.join(parts('listed'))}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

export function Gaps({ gaps }: Pick<ReportView, 'gaps'>) {
  const words = useWords('reports')
  const units = [...new Set(gaps.map(({ unit }) => unit))]
  if (gaps.length === 0) return <p className="quiet">{words('gapNone')}</p>
  return (
    <>
      <p className="quiet">{words('gapLine')}</p>
      <div className="gap-list sheet">
        {units.map((unit) => (
          <Unit key={unit} unit={unit} gaps={gaps.filter((gap) => gap.unit === unit)} />
        ))}
      </div>
    </>
  )
}
