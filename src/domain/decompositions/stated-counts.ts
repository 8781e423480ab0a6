/** Counts that the titles of a file state (主要指标（17个）, 107项重点任务) against what was read. */

import type { ItemKind } from '../plans/item.ts'
import { type DecompositionFinding, finding } from './findings.ts'
import { plainText } from './layout/plain-text.ts'

const stated: Readonly<Record<ItemKind, RegExp>> = {
  indicator: /(\d+)[个项](?:主要|核心)?指标|指标\((?:共)?(\d+)[个项]/,
  task: /(\d+)[个项](?:重点|主要)?任务|任务\((?:共)?(\d+)[个项]/,
  project: /(\d+)[个项](?:专栏|重点|重大|专栏建设)?(?:项目|工程)|(?:项目|工程)\((?:共)?(\d+)[个项]/,
}

/** Titles are short; a number inside a long sentence counts other things. */
const longestTitle = 60

/** A finding where a title states another count than the one read. */
export function statedCounts(
  part: ItemKind,
  count: number,
  notes: readonly string[],
): DecompositionFinding[] {
  for (const note of notes) {
    const plain = plainText(note)
    const found = plain.length <= longestTitle ? stated[part].exec(plain) : null
    const number = Number(found?.[1] ?? found?.[2] ?? count)
    if (number !== count) return [finding('count-differs', { place: {}, text: note }, { part, count })]
  }
  return []
}
