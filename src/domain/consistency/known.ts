/** What the check knows: the data a text is held against. */

import { type Decimal, parseDecimal } from '../decimal.ts'
import { targetMeasure } from '../plans/field-measure.ts'
import type { IndicatorContent } from '../plans/item.ts'

export interface KnownFigure {
  /** The year or period as text: '2022', '2023-H1'. */
  readonly period: string
  /** Decimal text. */
  readonly number: string
}

export interface KnownTarget extends KnownFigure {
  /** Whether it is a level to reach or to keep, of which a figure can fall short. */
  readonly isLevel: boolean
}

export interface KnownItem {
  readonly kind: 'indicator' | 'task' | 'project'
  readonly name: string
  /** Unit of measure; '' where none. */
  readonly unit: string
  /** Figures in use. */
  readonly figures: readonly KnownFigure[]
  /** Figures that were in use before and were replaced. */
  readonly replaced: readonly KnownFigure[]
  /** Base, targets old and new, bounds: further numbers a text may rightly quote of it. */
  readonly others: readonly string[]
  /** The plan's target, its year with it; null where it is no number. */
  readonly target: KnownTarget | null
  /** The word that was decided; null while nobody did. */
  readonly word: string | null
}

export interface Known {
  readonly items: readonly KnownItem[]
  /** Full names of units, with the other names they go by. */
  readonly units: readonly { readonly name: string; readonly aliases: readonly string[] }[]
  /** Every verdict word of the scales. */
  readonly words: readonly string[]
  /** First and last year a text may speak of. */
  readonly years: { readonly from: number; readonly to: number }
}

/** The item's figure of a year or period; null where the data have none. */
export const figureOf = ({ figures }: KnownItem, period: string): Decimal | null =>
  parseDecimal(figures.find((f) => f.period === period)?.number ?? '')

/** The target of an indicator as a figure of its year; null where it is none, or is counted in another unit. */
export function targetFigure(content: IndicatorContent): KnownTarget | null {
  const { target, targetYear, unit } = content
  const measure = targetMeasure(content)
  const isOwn = measure === null ? unit === '' : typeof measure === 'object' && measure.unit === unit
  if (target.value === null || !isOwn) return null
  const isLevel = ['level', 'floor', 'ceiling'].includes(target.kind)
  return { period: String(targetYear ?? ''), number: target.value, isLevel }
}
