/** Milestones 里程碑: the steps by which one works towards an item, apart from its approved text. */

export interface Milestone {
  readonly id: string
  /** By when it is to be done, that day included. */
  readonly day: string
  readonly text: string
  /** Its weight against the item's other milestones, as decimal text above 0: '1', '2.5'. */
  readonly weight: string
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
export const byDay = <One extends Pick<Milestone, 'day' | 'text'>>(milestones: readonly One[]): One[] =>
  milestones.toSorted((a, b) => a.day.localeCompare(b.day) || a.text.localeCompare(b.text))

/** Why a milestone cannot stand; null: it can. Done ahead of `today` is not done. */
export function milestoneMisfit(
  { doneOn, evidence, weight }: Pick<Milestone, 'doneOn' | 'evidence' | 'weight'>,
  today: string,
): 'milestone-ahead' | 'milestone-evidence' | 'milestone-weight' | null {
  if (!/[1-9]/.test(weight)) return 'milestone-weight'
  if (doneOn !== null && doneOn > today) return 'milestone-ahead'
  return doneOn === null && evidence !== '' ? 'milestone-evidence' : null
}
