/** A table as CSV that spreadsheets open as it is meant: UTF-8 with its mark, every cell quoted, no cell a formula. */

export type CsvCell = string | number | null

/** What a spreadsheet would take for a formula and a number would not begin with. */
const formula = /^[=+@＝＋－＠\t\r]|^-(?!\d+(\.\d+)?$)/

const cellText = (cell: CsvCell): string => {
  const text = String(cell ?? '')
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}

/** Rows of cells under their heads; null is an empty cell. */
export const csvText = (heads: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${[heads, ...rows].map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`
