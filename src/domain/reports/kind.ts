/** Kinds of reports (R2). */

/**
 * `unit`: a unit's own; `outline`: of the place on a track; `special`: on one special plan; `theme`: on a theme that cuts
 * across plans; `third_party`: of a body engaged to evaluate.
 */
export const reportKinds = ['unit', 'outline', 'special', 'theme', 'third_party'] as const
export type ReportKind = (typeof reportKinds)[number]
