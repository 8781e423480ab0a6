/** Which fonts the official documents of a place name. */

/** A: 仿宋_GB2312 and 方正小标宋简体; B: what every Windows has; C: the Founder set of the large character range. */
export const fontSchemeNames = ['A', 'B', 'C'] as const
export type FontSchemeName = (typeof fontSchemeNames)[number]

/** Letters and digits in Times New Roman, or in the Chinese font of the text. */
export const digitFonts = ['latin', 'chinese'] as const
export type DigitFont = (typeof digitFonts)[number]

export interface FontChoice {
  readonly scheme: FontSchemeName
  readonly digits: DigitFont
}

/** Until a place chooses. */
export const defaultFonts: FontChoice = { scheme: 'A', digits: 'latin' }
