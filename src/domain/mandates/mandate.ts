/** Mandates: a body engaged to evaluate beside the government's own evaluation 第三方评估 (M1). */

/** 定向委托, 公开招标. */
export const engagements = ['entrusted', 'tender'] as const
export type Engagement = (typeof engagements)[number]

/** The texts of its report, in their order: 评估方法, 总体评价, 主要发现, 存在的主要问题, 对策建议. */
export const mandateParts = ['method', 'overview', 'findings', 'problems', 'proposals'] as const
export type MandatePart = (typeof mandateParts)[number]

/** Parts it cannot do without. What it found of each item stands with the item, so findings of all may be left out. */
export const neededParts: readonly MandatePart[] = ['method', 'overview', 'problems', 'proposals']

export const mandateStates = ['coming', 'open', 'overdue', 'submitted', 'returned'] as const
export type MandateState = (typeof mandateStates)[number]

/** The terms of a mandate and how far its assessment went. */
export interface MandateStanding {
  readonly beginsOn: string
  readonly endsOn: string
  /** The newest hand-in; null before the first. */
  readonly last: { readonly isReturned: boolean } | null
}

/** Where it stands on a day. One that was handed back and not handed in again by its last day is overdue too. */
export function mandateState({ beginsOn, endsOn, last }: MandateStanding, today: string): MandateState {
  if (last !== null && !last.isReturned) return 'submitted'
  if (today < beginsOn) return 'coming'
  if (today > endsOn) return 'overdue'
  return last === null ? 'open' : 'returned'
}

/** Who writes: the body within its term; the coordinator, from its paper, until it is handed in. */
export const mayWrite = (state: MandateState, onBehalf: boolean): boolean =>
  onBehalf ? state !== 'submitted' : state === 'open' || state === 'returned'

/** What the government's own evaluation says of an item is hidden until the body has once handed in its own. */
export const showsVerdicts = ({
  hidesVerdicts,
  last,
}: Pick<MandateStanding, 'last'> & { readonly hidesVerdicts: boolean }): boolean =>
  !hidesVerdicts || last !== null
