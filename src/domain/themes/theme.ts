/** Themes 专题 and research topics 研究课题 of an evaluation: questions that cut across plans (M2). */

export const themeKinds = ['theme', 'research'] as const
export type ThemeKind = (typeof themeKinds)[number]
