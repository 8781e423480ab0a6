/** Digits set high, low or in a circle at a number: a note's number or a power, made digits of it by folding widths. */

const beside = /[\d０-９][⁰¹²³⁴-⁹₀-₉①-⑳]|[⁰¹²³⁴-⁹₀-₉①-⑳][\d０-９]/

/** Whether such a digit stands right at a number: 62¹, ①62. Units (m²) are none. */
export const hasNoteDigit = (text: string): boolean => beside.test(text)
