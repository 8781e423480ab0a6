/** Typed targets: how the number behind a target's text is meant, because each kind is judged by its own rule. */

export const targetKinds = [
  'level', // reach this value in the target year
  'floor', // never below (…以上)
  'ceiling', // never above (…以内), judged at the end or where the plan says
  'annual_cap', // not above this in any year, judged by the mean of the years so far
  'annual_growth', // mean yearly growth in percent (年均)
  'cumulative', // the sum or compounded change over the whole period ([14.5])
  'increment', // so much more than the base ([1])
  'relative', // bound to another indicator (与经济增长基本同步)
  'assigned', // figure issued yearly from above
  'none', // no number
] as const

export type TargetKind = (typeof targetKinds)[number]

export interface Target {
  readonly kind: TargetKind
  /** Decimal text with the decimals as written ('14.5', '6.0'); null for kinds without a number. */
  readonly value: string | null
  /** The text as the plan has it: '6左右（年均）', '[14.5]', '4.5以内'. */
  readonly text: string
}
