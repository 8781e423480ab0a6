/** Says the statements of an outlook: the codes and facts of the domain become sentences. */

import { shownProbability } from '#domain/outlook/calibration.ts'
import type { Said } from '#domain/verdicts/verdict.ts'
import type { Language } from './language.ts'
import { outlookStatements, outlookWords } from './outlook.ts'
import { say } from './say.ts'
import { unitText } from './verdict-text.ts'
import { outlookClasses } from './verdicts.ts'

/**
 * One statement as a sentence; `unit` is the indicator's unit of measure, '' where there is none.
 * A code unknown to this version is shown as it is.
 */
export function outlookText(language: Language, { code, details }: Said<string>, unit: string): string {
  if (!isKeyOf(outlookStatements, code)) return code
  const { direction, stated, percent } = details
  const said: Record<string, string | number> = { unit: unitText(language, unit), ...details }
  if (isKeyOf(outlookWords, direction)) said.direction = say(language, 'outlookWords', direction)
  if (isKeyOf(outlookClasses, stated)) said.stated = say(language, 'outlookClasses', stated)
  if (typeof percent === 'number') said.chance = chanceText(language, percent)
  return say(language, 'outlookStatements', code, said)
}

/** At the ends of what is shown the chance may be nearer to certainty than the figure. */
function chanceText(language: Language, percent: number): string {
  const { least, most } = shownProbability
  const key = percent >= most * 100 ? 'atLeast' : percent <= least * 100 ? 'atMost' : 'about'
  return say(language, 'outlookWords', key, { percent })
}

const isKeyOf = <Words extends object>(words: Words, key: unknown): key is keyof Words & string =>
  typeof key === 'string' && Object.hasOwn(words, key)
