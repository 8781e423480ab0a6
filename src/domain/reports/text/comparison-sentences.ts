/** How an indicator's last yearly value compares: with the base, the year before and the target, and what is still needed. */

import type { Composer } from '../composer.ts'
import type { Figure } from '../figure.ts'
import { type Indicator, yearlyValues } from '../figures/yearly.ts'
import { fill, listed } from '../phrases.ts'
import type { InlineNode } from '../section.ts'
import { bound } from './lists.ts'
import { periodWords } from './period-words.ts'

/** 2022年比2020年提高0.6个百分点，比2021年提高0.3个百分点，距2025年规划目标还差3.1个百分点。 [] where nothing compares. */
export function comparisonSentence(composer: Composer, indicator: Indicator): InlineNode[] {
  const { phrases } = composer
  const last = yearlyValues(indicator, composer.material).at(-1)
  if (last === undefined) return []
  const { itemId, item } = indicator
  const before = String(last.year - 1)
  const isBase = item.content.base !== null && String(item.content.baseYear) === before
  const said = ['base', ...(isBase ? [] : [before]), 'target']
    .map((from): Figure => ({ kind: 'difference', itemId, from, period: String(last.year) }))
    .map((figure) => bound(composer, figure))
    .filter((part) => part.length > 0)
  if (said.length === 0) return []
  return fill(phrases('compare.sentence'), {
    period: periodWords(phrases, String(last.year)),
    parts: listed(said, phrases('list.and')),
  })
}

/** 2021—2022年年均提高0.3个百分点；按规划目标，2023—2025年年均需提高1.03个百分点。 [] where nothing more is needed. */
export function paceSentence(composer: Composer, { itemId }: Indicator): InlineNode[] {
  const past = bound(composer, { kind: 'pace', itemId, of: 'past' })
  const needed = bound(composer, { kind: 'pace', itemId, of: 'needed' })
  return past.length + needed.length < 2 ? [] : fill(composer.phrases('pace.sentence'), { past, needed })
}
