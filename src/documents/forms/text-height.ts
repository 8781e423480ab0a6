/** How high a row must be for its texts: spreadsheet programs do not work it out for a file made elsewhere. */

const lineHeight = 15.5
const highest = 409

/** East Asian letters take two narrow ones. */
const lettersOf = (line: string): number => {
  let letters = 0
  for (const letter of line) letters += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 2.15 : 1.1
  return letters
}

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(lettersOf(line) / (width - 2))), 0)

/** Height in points of a row whose cells hold these texts in columns of these widths; `least` lines at least. */
export function rowHeight(cells: readonly { text: string; width: number }[], least: number): number {
  const lines = Math.max(least, ...cells.map(({ text, width }) => linesOf(text, width)))
  return Math.min(highest, Math.ceil(lines * lineHeight) + 4)
}
