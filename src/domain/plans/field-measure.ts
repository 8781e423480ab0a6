/** What the number in a field of an item's text is counted in. */

import type { IndicatorContent, ItemContent } from './item.ts'

/** A unit of measure as the plan has it, or one that only a language can say. */
export type Measure = { readonly unit: string } | 'year' | 'points' | 'points_per_mille'

/** Yearly growth is counted in percent, more of a share in percentage points; null where no unit is given. */
export function targetMeasure({
  unit,
  target: { kind },
}: Pick<IndicatorContent, 'unit' | 'target'>): Exclude<Measure, 'year'> | null {
  if (kind === 'annual_growth') return { unit: '%' }
  if (kind === 'increment' && /^[%％]$/.test(unit)) return 'points'
  if (kind === 'increment' && unit === '‰') return 'points_per_mille'
  return unit === '' ? null : { unit }
}

/** Null for a field that holds no number, or whose unit is not given. */
export function fieldMeasure(content: ItemContent, field: string): Measure | null {
  if (['baseYear', 'targetYear', 'years'].includes(field)) return 'year'
  if (content.kind === 'project')
    return field === 'investment' && content.investmentUnit !== '' ? { unit: content.investmentUnit } : null
  if (content.kind !== 'indicator') return null
  if (field === 'base') return content.unit === '' ? null : { unit: content.unit }
  const ofTarget = field === 'target.value' || field === 'target.text'
  return ofTarget && content.target.value !== null ? targetMeasure(content) : null
}
