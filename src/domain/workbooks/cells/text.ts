/** Texts of cells made comparable: full-width forms, odd blanks and line ends differ between programs, not in meaning. */

import { writable } from '../../texts/writable.ts'

const oddBlanks = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g
const invisible = /[\u200b-\u200d\u2060\ufeff]/g

/** Full-width letters, digits and signs as plain ones, every kind of blank as a space, ends trimmed. */
export const narrow = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, '-')
    .replace(oddBlanks, ' ')
    .replace(invisible, '')
    .trim()

/** A longer text as it is stored: line ends as '\n', blanks at its ends and what no file can hold dropped. */
export const plainText = (text: string): string => writable(text).trim()

/** What stays of a name or head when spacing, width and punctuation are left out: two with the same rest are the same. */
export const nameKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{C}]/gu, '')

const errorValue = /^(#(DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|Err:\d+)$/i

/** Whether a cell shows the error of a formula. */
export const isErrorValue = (text: string): boolean => errorValue.test(text.trim())

/** Whether a text reads like a day or a month rather than a figure: '2023.6.30', '2023-06', '6月底', '6/30/23'. */
export const isDateLike = (narrowed: string): boolean =>
  /^\d{1,4}([-./])\d{1,2}\1\d{1,4}(\s.*)?$/.test(narrowed) ||
  /^(19|20)\d\d[-/](0?[1-9]|1[0-2])$/.test(narrowed) ||
  /\d\s*[年月日]/.test(narrowed) ||
  /\d{1,2}[- ][a-z]{3,9}|^[a-z]{3,9}[- ]\d{2,4}$/i.test(narrowed)
