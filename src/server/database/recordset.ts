/** Many rows as one parameter of a statement, for `jsonb_to_recordset`. */

/** Half a character is no text in JSON for the database; as a parameter of its own it becomes the same sign. */
const halfCharacter = /\p{Surrogate}/gu

export const recordset = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(halfCharacter, '\uFFFD') : value,
  )
