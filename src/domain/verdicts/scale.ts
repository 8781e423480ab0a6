/** Scales: the classes of a verdict in their fixed order, best first, and the thresholds between them. */

import { compare, type Decimal, parseDecimal } from '../decimal.ts'
import type { Label } from '../forms/form.ts'
import type { ItemKind } from '../plans/item.ts'
import { Refusal } from '../refusal.ts'

/** Indicators, progress: 提前实现, 快于预期, 基本符合预期, 滞后 in the default words. */
export const verdictClasses = ['ahead', 'faster', 'on_schedule', 'behind'] as const
export type VerdictClass = (typeof verdictClasses)[number]

/** Finer lines inside 'behind', mildest first. */
export const finerLines = ['slow', 'far_behind', 'regressing'] as const
export type FinerLine = (typeof finerLines)[number]

/** Outlook to the last year: 能, 有风险, 难以完成. Stated by the unit, decided by a person, never computed. */
export const outlookClasses = ['will_meet', 'at_risk', 'will_miss'] as const
export type OutlookClass = (typeof outlookClasses)[number]

/** Tasks: 已完成, 达到序时进度, 推进缓慢, 未启动. */
export const taskClasses = ['done', 'on_schedule', 'slow', 'not_started'] as const

/** Projects: 已建成, 在建, 未开工. */
export const projectClasses = ['built', 'building', 'not_started'] as const

/** A plan's own words over the fixed classes of one subject, as the exercise format states them. */
export interface Scale {
  readonly subject: ItemKind
  readonly classes: readonly {
    readonly key: string
    readonly word: Label
    /** Least schedule ratio of the class as decimal text; null where no ratio decides. */
    readonly least: string | null
  }[]
}

/** The least schedule ratio of each line; a ratio below all of them is regressing. */
export interface Thresholds {
  readonly faster: Decimal
  readonly onSchedule: Decimal
  readonly slow: Decimal
  readonly farBehind: Decimal
}

/** 0.95, 0.60 and 0 are the lines of Eurostat and Statistics Canada. Source: docs/methods/verdicts.md §2. */
export const defaultThresholds: Thresholds = {
  faster: { units: 11, decimals: 1 },
  onSchedule: { units: 95, decimals: 2 },
  slow: { units: 60, decimals: 2 },
  farBehind: { units: 0, decimals: 0 },
}

/**
 * The thresholds a plan's scale for indicators sets; where it sets none, the default ones.
 * Refuses `scale-invalid` where a threshold is no number or the lines are not in falling order.
 */
export function thresholdsOf(scale: Scale): Thresholds {
  const least = (key: VerdictClass, otherwise: Decimal): Decimal => {
    const text = scale.classes.find((entry) => entry.key === key)?.least ?? null
    if (text === null) return otherwise
    const number = parseDecimal(text)
    if (!number) throw new Refusal('scale-invalid', { found: text })
    return number
  }
  const { slow, farBehind } = defaultThresholds
  const faster = least('faster', defaultThresholds.faster)
  const onSchedule = least('on_schedule', defaultThresholds.onSchedule)
  if (compare(faster, onSchedule) < 0 || compare(onSchedule, slow) < 0) {
    throw new Refusal('scale-invalid', { found: scale.classes.map(({ least }) => least ?? '-').join(' ') })
  }
  return { faster, onSchedule, slow, farBehind }
}
