/** How figures are shown: a series with equal decimals, a ratio short. */

import { one, parseDecimal, quotientText } from '#domain/decimal.ts'

const decimalsOf = (number: string): number => number.split('.')[1]?.length ?? 0

/** Writes each number with as many decimals as the longest of the series has. */
export function equalDecimals(series: readonly string[]): (number: string) => string {
  const most = Math.max(0, ...series.map(decimalsOf))
  return (number) => {
    const missing = most - decimalsOf(number)
    if (missing === 0) return number
    return `${number}${number.includes('.') ? '' : '.'}${'0'.repeat(missing)}`
  }
}

/** A ratio to three decimals, '1.081081' as '1.081'; the arithmetic shows all of them. */
export function shortRatio(ratio: string): string {
  const exact = parseDecimal(ratio)
  return exact ? quotientText(exact, one, 3) : ratio
}
