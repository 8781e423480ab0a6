/** Which items of a report a count, a list of names or a share takes. */

import type { ItemKind, Nature } from '../../plans/item.ts'
import { type AnyItem, isReported, itemsOf } from '../composer.ts'
import type { CountCondition } from '../figure.ts'
import type { ReportMaterial } from '../material.ts'
import { estimatedPeriods } from '../text/value-words.ts'

/** Items of one kind, all of the report's (`group` null) or those of one field, that meet a condition. */
export interface Taking {
  readonly items: ItemKind
  readonly group: string | null
  readonly where: CountCondition
}

export const takenOf = (material: ReportMaterial, { items, group, where }: Taking): AnyItem[] =>
  itemsOf({ material }, items).filter(
    (item) => (group === null || item.item.content.field === group) && takes(item, where, material),
  )

/**
 * What a share of them is a share of: all of the kind and group, of the condition's nature where it names one; by lag
 * those that were decided, for of others nobody knows.
 */
export const wholeOf = (material: ReportMaterial, { items, group, where }: Taking): AnyItem[] =>
  takenOf(material, { items, group, where: natureOnly(where) })

function natureOnly(where: CountCondition): CountCondition {
  if (where.by === 'lag') return { by: 'decided' }
  const nature = 'nature' in where && where.by !== 'nature' ? where.nature : undefined
  return nature === undefined ? { by: 'all' } : { by: 'nature', nature }
}

export function takes(reported: AnyItem, where: CountCondition, material: ReportMaterial): boolean {
  if ('nature' in where && where.nature !== undefined && !isOf(reported, where.nature)) return false
  switch (where.by) {
    case 'all':
    case 'nature':
      return true
    case 'word':
      return reported.decidedWord === where.word
    case 'decided':
      return reported.decidedWord !== null
    case 'lag':
      return isDecided(reported, where.lags, material)
    case 'choice': {
      const answer = isReported(reported) ? reported.answers[where.field] : undefined
      return where.choice === null ? !answer : answer === where.choice
    }
    case 'estimate':
      return hasEstimates(reported, material)
    case 'unreported':
      return !isReported(reported)
    case 'own-form':
      return reported.ownForm !== undefined
  }
}

const isOf = ({ item: { content } }: AnyItem, nature: Nature | null): boolean =>
  content.kind === 'indicator' && content.nature === nature

function isDecided({ item, decidedWord }: AnyItem, lags: boolean, { lagWords }: ReportMaterial): boolean {
  if (decidedWord === null) return false
  return (lagWords?.[item.content.kind] ?? []).includes(decidedWord) === lags
}

function hasEstimates({ item, values }: AnyItem, { forms, cutOffs }: ReportMaterial): boolean {
  const periods = forms.find(({ subject }) => subject === item.content.kind)?.periods ?? []
  return estimatedPeriods(values, { periods, cutOffs }).length > 0
}
