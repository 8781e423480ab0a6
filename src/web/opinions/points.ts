/** A text as points: paragraphs parted by a blank line, without the numbers that a paper gives them. */

const numbering = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])\s*/

export const pointsIn = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((point) => point.trim().replace(numbering, ''))
    .filter(Boolean)
