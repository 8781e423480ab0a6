/** The words of a plan's scale, in the reader's language. */

import type { IndicatorView } from '#contract/indicators.ts'
import { outlookClasses } from '#domain/verdicts/scale.ts'
import { useLabel, useWords } from '../language.tsx'

/** The word of a class of the scale, or of the outlook; a key unknown to both as it is. */
export function useClassWord(scale: IndicatorView['scale']): (key: string) => string {
  const label = useLabel()
  const outlooks = useWords('outlookClasses')
  return (key) => {
    const known = scale.find((one) => one.key === key)
    if (known) return label(known.word)
    const outlook = outlookClasses.find((one) => one === key)
    return outlook ? outlooks(outlook) : key
  }
}
