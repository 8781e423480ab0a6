/** Milestones 里程碑 kept for an item: the steps by which one works towards it, apart from its approved text. */

import { type Decimal, parseDecimal } from '../decimal.ts'
import type { Milestone } from '../progress/milestone.ts'

export interface KeptMilestone {
  readonly id: string
  /** By when it is to be done, that day included. */
  readonly dueOn: string
  readonly text: string
  /** Its weight against the item's other milestones, as decimal text above 0: '1', '2.5'. */
  readonly weight: string
  /** What is done of an open one, 0 to 1 as decimal text; null where nothing is said. */
  readonly share: string | null
  /** A key milestone 关键节点. */
  readonly isKey: boolean
  /** The day it was done; null: not yet. */
  readonly doneOn: string | null
  /** What shows that it is done; '' before. */
  readonly evidence: string
}

/** A word of a list that the place keeps, e.g. 五位一体: 经济建设. */
export interface Tag {
  readonly vocabulary: string
  readonly word: string
}

/** In the order of their days, as they are shown and counted. */
export const byDay = <One extends Pick<KeptMilestone, 'dueOn' | 'text'>>(milestones: readonly One[]): One[] =>
  milestones.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.text.localeCompare(b.text))

/** As the rules of progress take it. A weight or share that is no number is a fault: it was checked when it came in. */
export const measured = ({ id, dueOn, doneOn, isKey, weight, share }: KeptMilestone): Milestone => ({
  ...{ key: id, dueOn, doneOn, isKey },
  weight: decimalOf(weight),
  share: share === null ? null : decimalOf(share),
})

function decimalOf(text: string): Decimal {
  const decimal = parseDecimal(text)
  if (!decimal) throw new Error(`a milestone says ${text}`)
  return decimal
}

/** Why a milestone cannot stand; null: it can. Done ahead of `today` is not done. */
export function milestoneMisfit(
  { doneOn, evidence, weight, share }: Omit<KeptMilestone, 'id' | 'dueOn' | 'text' | 'isKey'>,
  today: string,
): 'milestone-ahead' | 'milestone-evidence' | 'milestone-weight' | null {
  if (!/[1-9]/.test(weight)) return 'milestone-weight'
  if (doneOn !== null && doneOn > today) return 'milestone-ahead'
  const saysTwo = doneOn === null ? evidence !== '' : share !== null
  return saysTwo ? 'milestone-evidence' : null
}
