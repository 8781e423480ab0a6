/** A finding about a filled workbook in one sentence, without its place. */

import type { WorkbookFinding } from '#domain/workbooks/findings.ts'
import type { Language } from './language.ts'
import { say } from './say.ts'

/** Texts of a report are long; a sentence about them quotes their beginning. */
const longestQuote = 60

const quoted = (fact: string | number): string | number =>
  typeof fact === 'string' && fact.length > longestQuote ? `${fact.slice(0, longestQuote)}…` : fact

export function workbookFindingText(
  language: Language,
  { code, found, details = {} }: WorkbookFinding,
): string {
  const facts = Object.entries({ ...details, found }).map(([name, fact]) => [name, quoted(fact)])
  return say(language, 'workbooks', code, Object.fromEntries(facts))
}
