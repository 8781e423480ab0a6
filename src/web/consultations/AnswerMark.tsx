/** What somebody who was asked answered. */

import { useWords } from '../language.tsx'
import { Mark } from '../parts/Mark.tsx'

/** `comments` null: not answered. */
export function AnswerMark({ comments, isLate }: { comments: number | null; isLate: boolean }) {
  const words = useWords('consultations')
  if (comments === null) {
    return isLate ? <Mark tone="stop" word={words('late')} /> : <Mark tone="none" word={words('noAnswer')} />
  }
  return <Mark tone="done" word={countOf(words, comments)} />
}

function countOf(words: ReturnType<typeof useWords<'consultations'>>, count: number): string {
  if (count === 0) return words('noComment')
  return count === 1 ? words('commentOne') : words('commentCount', { count })
}
