/** The points the evaluation must answer, as the work plan sets them. */

import { useWords } from '../language.tsx'

export function Points({ points }: { points: readonly string[] }) {
  const words = useWords('reports')
  return (
    <div className="sheet report-points">
      <p className="quiet">{words('pointsLine')}</p>
      <ol>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
    </div>
  )
}
