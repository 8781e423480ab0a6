/** Measures of GB/T 9704-2012 as Word writes them. Lengths in twips (1/20 point), sizes in half-points. */

/** Twips in a millimetre. */
const twipsPerMillimetre = 1440 / 25.4
export const millimetres = (length: number): number => Math.round(length * twipsPerMillimetre)

/** A4. */
export const paper = { width: 11906, height: 16838 } as const

/** 天头37毫米, 订口28毫米, 版心156×225毫米; two twips less at the bottom, else the 22nd line does not fit. */
export const margins = { top: 2098, left: 1587, right: 1474, bottom: 1984 } as const

/** The page turned: its binding edge on top, so that a sheet reads on when the report is turned. */
export const turnedMargins = {
  top: margins.left,
  right: margins.top,
  bottom: margins.right,
  left: margins.bottom,
} as const

export const textWidth = paper.width - margins.left - margins.right
export const turnedTextWidth = paper.height - turnedMargins.left - turnedMargins.right

/** 22 lines of this height fill 225 mm; at 29 points only 21 do. */
export const linePitch = 579

/**
 * 28 characters of 16 points are wider than 156 mm: each is set 0.3 points closer. A quarter of a point would do, but
 * then LibreOffice loses a comma that hangs over the end of a justified line of exactly 28.
 */
export const characterSpacing = -6

/** One character of the text, set as close as that. */
export const character = 314

/** Character sizes 字号. */
export const sizes = {
  初号: 84,
  小初: 72,
  一号: 52,
  小一: 48,
  二号: 44,
  小二: 36,
  三号: 32,
  小三: 30,
  四号: 28,
  小四: 24,
  五号: 21,
  小五: 18,
} as const

/** Two characters of the text, as an indent. */
export const twoCharacters = { firstLine: 628, firstLineChars: 200 } as const

/** Puts the dash of the page number 7 mm below the text on a line of 14 points. */
export const footerDistance = millimetres(25.5)
export const turnedFooterDistance = footerDistance - (margins.bottom - turnedMargins.bottom)
export const headerDistance = millimetres(20)

/** One character of a page number. */
export const pageNumberIndent = 280
