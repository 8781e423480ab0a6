/** What an evaluation is. */

/** Yearly monitoring 年度监测, mid-term 中期评估, final 总结评估. */
export const evaluationKinds = ['monitoring', 'mid_term', 'final'] as const
export type EvaluationKind = (typeof evaluationKinds)[number]
