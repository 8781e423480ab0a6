/** The texts of a sheet's page headers and footers. */

/** '&L&"仿宋"机密★1年&R第&P页' is two texts. */
export const marginTexts = (coded: string): string[] =>
  coded.split(/&[LCR]/).map((text) => text.replace(/&"[^"]*"|&\d+|&K[0-9A-F]{6}|&[A-Z]/g, ''))
