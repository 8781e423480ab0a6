/** Where the rows of a sheet go when some of them are repeated. */

/** Rows that are repeated together, once for each item. */
export interface Repeated {
  readonly first: number
  readonly last: number
  /** At least 1: without items the rows stay once, with their keys empty. */
  readonly copies: number
}

export interface RowMoves {
  readonly repeated: readonly Repeated[]
  /** The rows that are repeated and hold this one; null for any other row. */
  readonly around: (row: number) => Repeated | null
  /** Where a row goes; of a repeated one the given copy, counted from 0. */
  readonly to: (row: number, copy?: number) => number
}

const height = ({ first, last }: Repeated): number => last - first + 1

/** `repeated` from top to bottom. */
export function rowMoves(repeated: readonly Repeated[]): RowMoves {
  const around = (row: number) => repeated.find(({ first, last }) => first <= row && row <= last) ?? null
  return {
    repeated,
    around,
    to: (row, copy = 0) => {
      const above = repeated.filter(({ last }) => last < row)
      const grown = above.reduce((sum, one) => sum + (one.copies - 1) * height(one), 0)
      const inside = around(row)
      return row + grown + (inside ? copy * height(inside) : 0)
    },
  }
}
