/** A change in official words: which verb, and in which unit of measure it is said. */

import { absolute, compare, type Decimal, decimalText, sign } from '../../decimal.ts'
import type { IndicatorContent } from '../../plans/item.ts'
import { fillText, type ReportPhrase, type ReportPhrases } from '../phrases.ts'

type Verb = Extract<ReportPhrase, `verb.${string}`>

/** Unit of measure of a difference: what is measured in per cent changes by percentage points. */
export function differenceUnit(phrases: ReportPhrases, unit: string): string {
  if (unit === '%' || unit === '％') return phrases('unit.points')
  return unit === '‰' ? phrases('unit.pointsPerMille') : unit
}

/** Up and down: a rate of growth quickens, what is to fall rises, a share or an age is raised, an amount is added to. */
function verbsOf({ unit, direction, target }: IndicatorContent): readonly [up: Verb, down: Verb] {
  const { kind } = target
  if (kind === 'annual_growth' || kind === 'relative') return ['verb.faster', 'verb.slower']
  if (direction === 'down' || kind === 'ceiling' || kind === 'annual_cap')
    return ['verb.risen', 'verb.fallen']
  return /^(?:%|％|‰|岁|年|分)$/.test(unit) ? ['verb.raised', 'verb.lowered'] : ['verb.more', 'verb.less']
}

/**
 * 提高1.2个百分点; the change must not be zero. The size keeps the decimals it was computed with. `fromBelow`: whether
 * it begins below zero, where a rate of growth does not quicken but is raised.
 */
export function changeText(
  phrases: ReportPhrases,
  content: IndicatorContent,
  { change, fromBelow = false }: { change: Decimal; fromBelow?: boolean },
): string {
  const [up, down] = verbsOf(content)
  const isRise = sign(change) > 0
  const verb = isRise && fromBelow && up === 'verb.faster' ? 'verb.raised' : isRise ? up : down
  return phrases(verb) + sizeText(phrases, content, change)
}

/** 1.2个百分点, whatever its sign. */
export const sizeText = (phrases: ReportPhrases, { unit }: IndicatorContent, change: Decimal): string =>
  decimalText(absolute(change)) + differenceUnit(phrases, unit)

/** 2021—2022年, or 2025年 where it is one. */
export const yearsText = (phrases: ReportPhrases, from: number, to: number): string =>
  from === to
    ? fillText(phrases('period.year'), { year: from })
    : fillText(phrases('period.years'), { from, to })

export const isEqual = (a: Decimal, b: Decimal): boolean => compare(a, b) === 0
