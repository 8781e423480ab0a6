/** Says why an item is warned of, in one sentence. */

import { one, parseDecimal, quotientText } from '#domain/decimal.ts'
import type { Said } from '#domain/verdicts/verdict.ts'
import type { Language } from './language.ts'
import { periodLabel } from './period-label.ts'
import { lightReasons } from './progress-lights.ts'
import { say } from './say.ts'
import { type VerdictWords, verdictWord } from './verdict-text.ts'
import { warningReasons } from './warnings.ts'

/** One reason as a sentence. A code unknown to this version is shown as it is. */
export function warningText(
  language: Language,
  { code, details }: Said<string>,
  words: VerdictWords,
): string {
  if (isKeyOf(lightReasons, code)) return say(language, 'lightReasons', code, withRatio(details))
  if (!isKeyOf(warningReasons, code)) return code
  const word = words.word ?? ((key: string) => verdictWord(language, key))
  const unit = language === 'en' && /^\p{L}/u.test(words.unit) ? ` ${words.unit}` : words.unit
  const said: Record<string, string | number> = { unit, ...withRatio(details) }
  if (typeof details.days === 'number') said.late = lateText(language, details.days)
  for (const name of ['period', 'periodBefore']) {
    if (details[name] !== undefined) said[name] = periodLabel(language, String(details[name]))
  }
  for (const name of ['from', 'to']) {
    if (details[name] !== undefined) said[name] = word(String(details[name]))
  }
  return say(language, 'warningReasons', code, said)
}

/** A rule without a path knows no days. */
const lateText = (language: Language, days: number): string =>
  days > 0 ? say(language, 'warningWords', 'late', { days }) : say(language, 'warningWords', 'slow')

/** Three decimals say enough in a sentence; the arithmetic shows all of them. */
function withRatio(details: Said<string>['details']): Said<string>['details'] {
  const ratio = typeof details.ratio === 'string' ? parseDecimal(details.ratio) : null
  return ratio ? { ...details, ratio: quotientText(ratio, one, 3) } : details
}

const isKeyOf = <Topic extends object>(topic: Topic, key: string): key is keyof Topic & string =>
  Object.hasOwn(topic, key)
