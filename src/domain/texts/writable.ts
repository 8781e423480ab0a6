/** Text as every document can hold it. */

/** Ways other programs end a line: Windows, old Macs, Word's soft break, a page end pasted from a PDF, Unicode. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/**
 * Everything XML 1.0 has no place for, and the letters that turn the reading direction round: in a report they
 * would set the rest of a sentence backwards.
 */
const unwritable = /(?![\t\n])[\p{Cc}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu

/** The text with its line ends as '\n' and without what Word and Excel files cannot hold. */
export const writable = (text: string): string => text.replace(lineEnds, '\n').replace(unwritable, '')
