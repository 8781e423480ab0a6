/** The numbers of an official document's levels: made by the machine, never typed. */

import { sayNumeral } from '../texts/numeral.ts'

/** 1 → 一, 12 → 十二, 20 → 二十, 107 → 一百〇七; for whole numbers from 1 to 999. */
export const chineseNumber = (number: number): string => sayNumeral(number).replaceAll('零', '〇')

export type HeadingDepth = 1 | 2 | 3 | 4

const shapes: Record<HeadingDepth, (number: number) => string> = {
  1: (number) => `${chineseNumber(number)}、`,
  2: (number) => `（${chineseNumber(number)}）`,
  3: (number) => `${number}.`,
  4: (number) => `（${number}）`,
}

/** Counts headings as they come: an outer one starts the inner levels anew. */
export function headingCounter(): (depth: HeadingDepth) => string {
  const counts = [0, 0, 0, 0]
  return (depth) => {
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1
    counts.fill(0, depth)
    return shapes[depth](counts[depth - 1] ?? 1)
  }
}
