/** An item's content in the columns that pages, previews and forms show for all three kinds. */

import type { ItemContent, ItemKind, Nature } from './item.ts'

export interface ItemColumns {
  readonly kind: ItemKind
  readonly name: string
  readonly field: string
  /** Unit of measure; '' for what is not measured. */
  readonly unit: string
  readonly nature: Nature | null
  /** Base value as decimal text; '' where the plan gives none. */
  readonly base: string
  /** The target as the plan has it. */
  readonly target: string
  readonly targetKind: string
  /** A task's kind; a project's content, years and investment, those that are given. */
  readonly more: string
}

/** The columns; '' stands where a kind has nothing to show. */
export function itemColumns(content: ItemContent): ItemColumns {
  const { kind, name, field } = content
  const plain = { kind, name, field, unit: '', nature: null, base: '', target: '', targetKind: '', more: '' }
  if (kind === 'task') return { ...plain, more: content.taskKind ?? '' }
  if (kind === 'project') {
    const investment = content.investment ? `${content.investment}${content.investmentUnit}` : ''
    return { ...plain, more: [content.content, content.years, investment].filter(Boolean).join('；') }
  }
  const { unit, nature, base, target } = content
  return { ...plain, unit, nature, base: base ?? '', target: target.text, targetKind: target.kind }
}

/** Unit of measure and goal of what an item is measured by: an indicator's own, a project's investment. */
export function itemMeasure(content: ItemContent): { measure: string; target: string } {
  if (content.kind === 'indicator') return { measure: content.unit, target: content.target.text }
  if (content.kind === 'project') return { measure: content.investmentUnit, target: content.investment ?? '' }
  return { measure: '', target: '' }
}
