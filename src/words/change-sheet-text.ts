/** A change sheet as lines of text, for the command line. */

import type { ChangeSheet } from '#domain/reports/change-sheet.ts'
import type { Language } from './language.ts'
import { say } from './say.ts'

export function changeText(language: Language, { changes, doubts, unchanged }: ChangeSheet): string {
  const counts = { changes: changes.length, unchanged, doubts: doubts.length }
  return [
    say(language, 'changeSheets', 'summary', counts),
    ...changes.map(({ label, before, after }) => `${label}: ${before} → ${after}`),
    ...doubts.map(({ code, ...doubt }) => say(language, 'doubts', code, doubt)),
  ].join('\n')
}
