/** Where things stand on every table of a form. Readers never rely on it: they follow keys. */

/** Row numbers, from 1. The head has two rows. */
export const rowsAt = { title: 1, unit: 2, signing: 3, keys: 4, head: 5, first: 7 } as const

/** Column 1 holds the keys and is hidden. */
export const firstColumn = 2
