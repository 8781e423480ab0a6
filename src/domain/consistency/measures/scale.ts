/** One figure in several scales: 1.2亿元 is 12000万元, 60% is 六成. */

import { compare, type Decimal, decimalText, parseDecimal, shifted } from '../../decimal.ts'
import { powerBetween } from '../../workbooks/cells/measure.ts'

/** A number as a text says it, of a unit. */
export interface Scaled {
  readonly number: Decimal
  readonly unit: string
}

const rates: Readonly<Record<string, number>> = { '‰': -1, '%': 0, 成: 1 }

/** By how many powers of ten a figure of the unit `from` is moved to stand in `to`; null where they do not convert. */
function powerTo(from: string, to: string): number | null {
  const [rate, other] = [rates[from], rates[to]]
  if (rate !== undefined && other !== undefined) return rate - other
  const back = powerBetween(to, from)
  return powerBetween(from, to) ?? (back === null ? null : -back)
}

/** The figure as it stands in another unit; null where they do not convert. */
export function figureIn(figure: Decimal, from: string, to: string): Decimal | null {
  const power = from === to ? 0 : powerTo(from, to)
  return power === null ? null : shifted(figure, power)
}

/**
 * Whether the number says the figure, possibly with fewer decimals: 7.53 is said as 7.5, 12034.5万元 as 1.2亿元.
 * A larger scale may say more digits than the data have; what it says beyond them is not denied.
 */
export function saysFigure(said: Scaled, figure: string, unit: string): boolean {
  const number = parseDecimal(figure)
  if (!number) return false
  const there = figureIn(number, unit, said.unit)
  if (!there) return false
  if (isSaidAs(said.number, there)) return true
  const back = figureIn(said.number, said.unit, unit)
  return back !== null && there.decimals < number.decimals && isSaidAs(number, back)
}

/** Whether the text's number says the figure, possibly with fewer decimals. */
export const isSaidAs = (said: Decimal, figure: Decimal): boolean =>
  compare(said, figure) === 0 || compare(said, rounded(figure, said.decimals)) === 0

/** Rounded half away from zero to fewer decimals; itself where it has no more. */
export function rounded(number: Decimal, decimals: number): Decimal {
  if (number.decimals <= decimals) return number
  const text = decimalText(number)
  const isNegative = text.startsWith('-')
  const digits = text.replace('-', '').replace('.', '')
  const dropped = number.decimals - decimals
  const kept = BigInt(digits.slice(0, digits.length - dropped) || '0')
  const up = Number(digits.at(-dropped)) >= 5 ? 1n : 0n
  const units = (kept + up) * (isNegative ? -1n : 1n)
  return { units: Number(units), decimals }
}
