/** A figure of an item for a period. Never overwritten: a new one supersedes it. */

/** estimate 预计, preliminary 初步, official 正式, revised 修订. */
export const grades = ['estimate', 'preliminary', 'official', 'revised'] as const
export type Grade = (typeof grades)[number]

export interface Value {
  readonly id: string
  readonly itemId: string
  readonly period: string
  /** Decimal text with its decimals: '6.0' stays '6.0'. */
  readonly number: string
  readonly grade: Grade
  /** Day the figure describes the state of. */
  readonly asOf: string
  readonly source: string
  /** The sentence that a doubt about it wanted; absent or '': none. */
  readonly explanation?: string
}
