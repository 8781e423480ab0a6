/** Text of a sheet that is struck out: each letter carries its line, so that no figure is read through it in silence. */

/** Unicode's line through the letter before it. */
const line = '\u0336'

/** A longer text is struck out as well as its beginning is. */
const longest = 1000

/** The text as a person sees it: every letter with a line through it. */
export const struckOut = (text: string): string =>
  text.slice(0, longest).replace(/\S/gu, `$&${line}`) + text.slice(longest)

/** Whether some of a text is struck out. */
export const isStruckOut = (text: string): boolean => text.includes(line)

/** The letters without their lines. */
export const withoutLines = (text: string): string => (isStruckOut(text) ? text.replaceAll(line, '') : text)
