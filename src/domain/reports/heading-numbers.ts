/** The numbers of an official document's levels: made by the machine, never typed. */

const digits = '〇一二三四五六七八九'

/** 1 → 一, 12 → 十二, 20 → 二十, 107 → 一百〇七; for whole numbers from 1 to 999. */
export function chineseNumber(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10]
  const hundred = hundreds === 0 ? '' : `${digits[hundreds]}百`
  if (tens === 0 && ones === 0) return hundred
  const one = ones === 0 ? '' : (digits[ones] ?? '')
  if (tens === 0) return hundred === '' ? one : `${hundred}〇${one}`
  const ten = tens === 1 && hundred === '' ? '十' : `${digits[tens]}十`
  return hundred + ten + one
}

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
