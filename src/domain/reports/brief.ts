/** What a leader reads of a report on one page: counts by the decided words, what lags, what stands on estimates. */

import { type ItemKind, itemKinds } from '../plans/item.ts'
import { type AnyItem, itemsOf } from './composer.ts'
import type { ReportMaterial } from './material.ts'

export interface BriefCount {
  readonly items: ItemKind
  readonly total: number
  /** By decided word, best first; words that nothing was decided on are left out. */
  readonly words: readonly { readonly word: string; readonly count: number }[]
  readonly undecided: number
}

export interface LaggingItem {
  readonly items: ItemKind
  readonly number: number
  readonly name: string
  readonly word: string
  /** The main lead; '' where the plan names none. */
  readonly lead: string
}

export interface Brief {
  /** Kinds the plan has, in their order. */
  readonly counts: readonly BriefCount[]
  readonly lagging: readonly LaggingItem[]
  /** Figures of the report, and how many of them are estimates. */
  readonly figures: number
  readonly estimates: number
}

/** Classes that say an item lags; the words are the plan's. */
export const laggingClasses: Readonly<Record<ItemKind, readonly string[]>> = {
  indicator: ['behind'],
  task: ['slow', 'not_started'],
  project: ['not_started'],
}

/** Of decided words only: what the machine computes is not in the material (M7). `lagWords`: the plan's, by kind. */
export function briefOf(
  material: ReportMaterial,
  lagWords: Readonly<Record<ItemKind, readonly string[]>>,
): Brief {
  const all = itemKinds.flatMap((kind) => itemsOf({ material }, kind))
  const values = all.flatMap((item) => item.values)
  return {
    counts: itemKinds
      .map((kind) => ({ kind, items: itemsOf({ material }, kind) }))
      .filter(({ items }) => items.length > 0)
      .map(({ kind, items }) => countOf(kind, items, material.scaleWords[kind])),
    lagging: all.flatMap((item) => laggingItem(item, lagWords)),
    figures: values.length,
    estimates: values.filter((value) => value.grade === 'estimate').length,
  }
}

function countOf(items: ItemKind, list: readonly AnyItem[], scale: readonly string[]): BriefCount {
  const counted = scale.map((word) => ({
    word,
    count: list.filter((item) => item.decidedWord === word).length,
  }))
  return {
    items,
    total: list.length,
    words: counted.filter(({ count }) => count > 0),
    undecided: list.filter((item) => item.decidedWord === null).length,
  }
}

function laggingItem(
  { item, decidedWord }: AnyItem,
  lagWords: Readonly<Record<ItemKind, readonly string[]>>,
): LaggingItem[] {
  const { kind, name } = item.content
  if (decidedWord === null || !lagWords[kind].includes(decidedWord)) return []
  return [{ items: kind, number: item.number, name, word: decidedWord, lead: item.leads[0] ?? '' }]
}
