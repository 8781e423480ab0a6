/** Yearly figures of every year so far: what means and compounded changes are made of. */

import { add, type Decimal, decimalText, quotientText, sign, wholeNumber, zero } from '../decimal.ts'
import type { JudgedValue } from './judged.ts'
import { type Line, line } from './verdict.ts'

/**
 * Years without a value between the base year (or, where that is unknown, the first value) and the last value.
 * A year that was not reported is not 0 and is not passed over.
 */
export function missingYears(yearly: readonly JudgedValue[], baseYear: number | null): number[] {
  const years = yearly.map(({ period }) => period.year)
  const last = years.at(-1) ?? 0
  const first = baseYear === null ? (years[0] ?? 0) : baseYear + 1
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, step) => first + step).filter(
    (year) => !years.includes(year),
  )
}

export const sumOf = (values: readonly JudgedValue[]): Decimal =>
  values.reduce((sum, { number }) => add(sum, number), zero)

/** The mean as a line: its terms, their sum and how many they are. */
export const meanLine = (values: readonly JudgedValue[], code: 'mean' | 'reference-mean' = 'mean'): Line =>
  line(code, {
    terms: termsText(values),
    years: values.length,
    mean: quotientText(sumOf(values), wholeNumber(values.length), 6),
  })

/** '8.1+(-0.3)' */
export const termsText = (values: readonly JudgedValue[]): string =>
  values.map(({ number }) => (sign(number) < 0 ? `(${decimalText(number)})` : decimalText(number))).join('+')
