/** A formula that many cells share, as it reads in one of them. */

import { columnLetters } from '../sheets/packed.ts'

/** A reference outside texts and names: $B$3, but neither LOG10( nor Sheet1!… by the sheet's own name. */
const reference = /"[^"]*"|'[^']*'|(?<![\w.])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])/g

/** A longer one, shared by many cells, is only told to be there: nobody reads it, and moving it takes its time. */
const longestMoved = 250
const someFormula = '…'

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Moves what is relative by rows and columns. */
export const movedFormula = (formula: string, rows: number, columns: number): string =>
  formula.length > longestMoved
    ? someFormula
    : formula.replace(reference, (whole, ...[fixed, letters, fixedRow, row]: (string | undefined)[]) => {
        if (letters === undefined || row === undefined) return whole
        const column = columnOf(letters) + (fixed === '$' ? 0 : columns)
        const line = Number(row) + (fixedRow === '$' ? 0 : rows)
        return column < 0 || line < 1 ? '#REF!' : `${fixed}${columnLetters(column)}${fixedRow}${line}`
      })
