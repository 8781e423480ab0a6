/** A text within a pattern, to be found as it stands. */

/** 微克/立方米, a.b: no sign of it means anything to the pattern. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
