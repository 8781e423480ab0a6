/** One figure with its grade: an official one stands plain, any other says what it is. */

import type { Grade } from '#domain/values/value.ts'
import { useWords } from '../language.tsx'

export function Figure({ number, grade }: { number: string; grade: Grade }) {
  const words = useWords('indicators')
  return (
    <span className="figure">
      {grade !== 'official' && <span className={`grade grade-${grade}`}>{words(grade)}</span>}
      {number}
    </span>
  )
}
