/** Names of items as a sentence lists them: each apart from the next, whatever marks they hold. */

import type { AnyItem } from '../composer.ts'
import type { ReportPhrases } from '../phrases.ts'
import { withoutStop } from '../text/paragraphs.ts'

/** 甲、乙、丙; names that hold such a mark themselves stand in quotes: “甲、乙”“丙”. Of nothing: 无. */
export function namesText(phrases: ReportPhrases, items: readonly AnyItem[]): string {
  const names = items.map(({ item }) => withoutStop(item.content.name))
  if (names.length === 0) return phrases('names.none')
  if (names.every((name) => !/[、，；：,;]/.test(name))) return names.join(phrases('list.comma'))
  return names.map((name) => `“${name.replaceAll(/["“”]/g, '')}”`).join('')
}
