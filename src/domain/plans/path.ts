/** Stages 节点目标 kept for an indicator: levels of years between base and target. A working attribute, never the target. */

import type { ItemContent } from './item.ts'
import type { TargetKind } from './target.ts'

export interface KeptStage {
  readonly year: number
  /** Decimal text. */
  readonly level: string
}

/** Kinds of targets that a way with stages can lead to. */
export const kindsWithPath: readonly TargetKind[] = ['level', 'increment', 'floor', 'ceiling']

/** In the order of their years. */
export const byYear = (stages: readonly KeptStage[]): KeptStage[] =>
  stages.toSorted((a, b) => a.year - b.year)

/** Why these stages cannot stand for the item; null: they can. */
export function pathMisfit(
  content: ItemContent,
  stages: readonly KeptStage[],
): { readonly code: 'path-not-taken' | 'path-year'; readonly year: number } | null {
  const [first] = stages
  if (!first) return null
  if (content.kind !== 'indicator' || !kindsWithPath.includes(content.target.kind))
    return { code: 'path-not-taken', year: first.year }
  const { baseYear, targetYear } = content
  const wrong = stages.find(
    ({ year }, at) =>
      year <= (baseYear ?? -Infinity) ||
      year >= (targetYear ?? Infinity) ||
      stages.findIndex((one) => one.year === year) !== at,
  )
  return wrong ? { code: 'path-year', year: wrong.year } : null
}
