/** How far a theme is: concluded, or how many of its questions are answered. */

import type { ThemeSummary } from '#contract/themes.ts'
import { useWords } from '../language.tsx'
import { Mark } from '../parts/Mark.tsx'

export function ThemeMark({ theme }: { theme: ThemeSummary }) {
  const words = useWords('themes')
  const { questions, answered, concludedOn } = theme
  if (concludedOn !== null) return <Mark tone="done" word={words('concludedOn', { day: concludedOn })} />
  if (questions === 0) return <Mark tone="active" word={words('open')} />
  const tone = answered === questions ? 'done' : answered === 0 ? 'none' : 'active'
  return <Mark tone={tone} word={words('answered', { answered, questions })} />
}
