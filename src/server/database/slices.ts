/** Rows in slices that fit one statement. */

// PostgreSQL takes at most 65,535 parameters in one statement; no table has more than 13 columns.
const most = 5000

/** The rows in order, none left out; no slice for no rows. */
export function* slices<Row>(rows: readonly Row[], size = most): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}
