/** Exact decimals: a whole number of units and how many of its digits stand behind the point. */

/**
 * 6.0 is `{ units: 60, decimals: 1 }`: decimals are kept, so that what was written is what is shown.
 * `units` is a number while it is a safe integer and a bigint beyond, so that ordinary figures stay fast.
 */
export interface Decimal {
  readonly units: Units
  readonly decimals: number
}

type Units = number | bigint

/** Longer figures do not occur; a cap keeps a hostile text from costing time. */
const longestText = 40
const plainDecimal = /^([+-]?)(\d+)(?:\.(\d+))?$/
const powersOfTen = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)

export const zero: Decimal = { units: 0, decimals: 0 }
export const one: Decimal = { units: 1, decimals: 0 }

/** A whole number as a decimal. The number must be a safe integer. */
export const wholeNumber = (units: number): Decimal => ({ units, decimals: 0 })

/**
 * The decimal a plain text states ('58.3', '-0.10', '+6.0'), with its decimals.
 * @returns null for anything else: no grouping, exponent, per cent sign or blank is guessed at.
 */
export function parseDecimal(text: string): Decimal | null {
  const parts = text.length <= longestText ? plainDecimal.exec(text) : null
  if (!parts) return null
  const [, sign = '', whole = '', fraction = ''] = parts
  const size = smallest(BigInt(whole + fraction))
  return { units: sign === '-' ? opposite(size) : size, decimals: fraction.length }
}

/** The text of a decimal with all its decimals: what `parseDecimal` reads back unchanged. */
export function decimalText({ units, decimals }: Decimal): string {
  const digits = (units < 0 ? -BigInt(units) : units).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = decimals > 0 ? `.${digits.slice(digits.length - decimals)}` : ''
  return `${units < 0 ? '-' : ''}${whole}${fraction}`
}

/** -1 below zero, 0 at zero, 1 above. */
export const sign = ({ units }: Decimal): -1 | 0 | 1 => (units < 0 ? -1 : units > 0 ? 1 : 0)

/** Below 0 where a is less than b, 0 where they are equal (6.0 equals 6), above 0 where a is more. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const decimals = Math.max(a.decimals, b.decimals)
  const [left, right] = [unitsAt(a, decimals), unitsAt(b, decimals)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** The sum, with the decimals of the longer one. */
export function add(a: Decimal, b: Decimal): Decimal {
  const decimals = Math.max(a.decimals, b.decimals)
  const [left, right] = [unitsAt(a, decimals), unitsAt(b, decimals)]
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right
    if (Number.isSafeInteger(sum)) return { units: sum, decimals }
  }
  return { units: smallest(BigInt(left) + BigInt(right)), decimals }
}

export const negate = ({ units, decimals }: Decimal): Decimal => ({ units: opposite(units), decimals })

/** Its size, whatever its sign. */
export const absolute = (number: Decimal): Decimal => (number.units < 0 ? negate(number) : number)

/** Moves the point: '0.85' by 2 is '85', '6' by -4 is '0.0006'. */
export function shifted({ units, decimals }: Decimal, power: number): Decimal {
  if (power <= decimals) return { units, decimals: decimals - power }
  return { units: smallest(BigInt(units) * 10n ** BigInt(power - decimals)), decimals: 0 }
}

/** a less b, with the decimals of the longer one. */
export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b))

/** The product, with the decimals of both together. */
export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  units: product(a.units, b.units),
  decimals: a.decimals + b.decimals,
})

/**
 * a ÷ b as text to at most `places` decimals, rounded half away from zero, without closing zeros.
 * For showing only: a rule compares products, never a rounded quotient. `b` must not be zero.
 */
export function quotientText(a: Decimal, b: Decimal, places: number): string {
  const over = 2n * BigInt(a.units) * 10n ** BigInt(b.decimals + places)
  const under = BigInt(b.units) * 10n ** BigInt(a.decimals)
  const half = over < 0n === under < 0n ? under : -under
  const rounded = decimalText({ units: smallest((over + half) / (2n * under)), decimals: places })
  return rounded.includes('.') ? rounded.replace(/\.?0+$/, '') : rounded
}

const smallest = (units: bigint): Units => {
  const short = Number(units)
  return Number.isSafeInteger(short) ? short : units
}

/** Zero has no sign here: -0 would differ from 0 in a test of equality. */
const opposite = (units: Units): Units => (typeof units === 'number' ? 0 - units : -units)

/** A float product beyond the safe integers never rounds back into them, so the check suffices. */
function product(a: Units, b: Units): Units {
  if (typeof a === 'number' && typeof b === 'number') {
    const short = a * b
    if (Number.isSafeInteger(short)) return short + 0
  }
  return smallest(BigInt(a) * BigInt(b))
}

function unitsAt({ units, decimals }: Decimal, wanted: number): Units {
  if (decimals === wanted) return units
  return product(units, powersOfTen[wanted - decimals] ?? 10n ** BigInt(wanted - decimals))
}
