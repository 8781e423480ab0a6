/** Digits set high beside a number: a power or a note's number, never more digits of it. */

/** What is written next as a person sees it: 2.6 and a raised 1 are 2.6¹, not 2.61. Units (m and a raised 2) stay. */
export const raisedAfter = (before: string, text: string): string =>
  /[\d⁰¹²³⁴-⁹]/.test(before.at(-1) ?? '')
    ? text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))
    : text
