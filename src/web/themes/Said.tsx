/** Whose words stand there, who wrote them when, in which version. */

import type { ThemeView } from '#contract/themes.ts'
import { useWords } from '../language.tsx'
import { instantText } from '../parts/format.ts'

type Written = ThemeView['questions'][number]['answer'] | ThemeView['texts'][number]

export function Said({ written }: { written: Written }) {
  const words = useWords('themes')
  const { unit, by, at, version, writtenFor } = written
  if (at === null) return null
  const said = words(writtenFor ? 'saidFor' : 'said', { unit, by, at: instantText(at), version })
  const asOf = 'asOf' in written && written.asOf !== null ? words('asOfDay', { day: written.asOf }) : ''
  return <p className="quiet">{[said, asOf].filter(Boolean).join(' · ')}</p>
}
