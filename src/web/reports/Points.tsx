/** The points the evaluation must answer, as the work plan sets them. */

import { Link } from '@tanstack/react-router'
import { useWords } from '../language.tsx'

export function Points({ points }: { points: readonly string[] }) {
  const words = useWords('reports')
  const answers = useWords('points')
  return (
    <div className="sheet report-points">
      <p className="quiet">{words('pointsLine')}</p>
      <p>
        <Link to="/points">{answers('link')}</Link>
      </p>
      <ol>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
    </div>
  )
}
