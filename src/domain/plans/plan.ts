/** What a plan is. */

/** The city's outline, the district's own 纲要, a special plan 专项规划. */
export const planKinds = ['city', 'district', 'special'] as const
export type PlanKind = (typeof planKinds)[number]

/** Whether a special plan is evaluated in any case or as needed. */
export const obligations = ['must', 'as_needed'] as const
export type Obligation = (typeof obligations)[number]

/** Who issued a special plan: the government itself 区委区政府印发, or a department with its consent 经批复或同意后部门印发. */
export const issuings = ['government', 'department'] as const
export type Issuing = (typeof issuings)[number]
