/** Decimals are held against rationals of BigInt: exact, whatever the size. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  add,
  compare,
  type Decimal,
  decimalText,
  multiply,
  negate,
  parseDecimal,
  quotientText,
  sign,
  subtract,
} from './decimal.ts'

const seed = 20210101

const decimal = (text: string): Decimal => {
  const parsed = parseDecimal(text)
  if (!parsed) throw new Error(`not a decimal: ${text}`)
  return parsed
}

/** Texts from everyday figures to far beyond the safe integers. */
const decimals = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat({ max: 20 }), fc.nat({ max: 8 }))
  .map(([negative, digits, cut, places]) => {
    const units = digits / 10n ** BigInt(cut)
    return decimalText({ units: negative ? -units : units, decimals: places })
  })
  .map(decimal)

/** The decimal as a fraction over one common power of ten. */
const exact = (d: Decimal): bigint => BigInt(d.units) * 10n ** BigInt(24 - d.decimals)

describe('parseDecimal and decimalText', () => {
  test.each([
    ['6.0', '6.0'],
    ['+58.30', '58.30'],
    ['-0.10', '-0.10'],
    ['-0.0', '0.0'],
    ['0', '0'],
    ['007', '7'],
    ['0.018', '0.018'],
    ['123456789012345678.25', '123456789012345678.25'],
  ])('%s is read and written as %s', (text, written) => {
    expect(decimalText(decimal(text))).toBe(written)
  })

  test.each(['', ' 1', '1,000', '1e3', '5%', '.5', '5.', '--1', '６', 'NaN', '1'.repeat(41)])(
    '%j is no decimal',
    (text) => {
      expect(parseDecimal(text)).toBeNull()
    },
  )

  test('what is written is read back the same', () => {
    fc.assert(
      fc.property(decimals, (d) => {
        expect(decimal(decimalText(d))).toEqual(d)
      }),
      { seed },
    )
  })

  test('units are a number as long as that is exact', () => {
    expect(typeof decimal('9007199254740991').units).toBe('number')
    expect(typeof decimal('9007199254740992').units).toBe('bigint')
    expect(typeof subtract(decimal('9007199254740992'), decimal('1')).units).toBe('number')
  })
})

describe('arithmetic', () => {
  test('0.1 and 0.2 are 0.3', () => {
    expect(decimalText(add(decimal('0.1'), decimal('0.2')))).toBe('0.3')
  })

  test('agrees with rationals', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(exact(add(a, b))).toBe(exact(a) + exact(b))
        expect(exact(subtract(a, b))).toBe(exact(a) - exact(b))
        expect(exact(multiply(a, b)) * 10n ** 24n).toBe(exact(a) * exact(b))
        expect(exact(negate(a))).toBe(-exact(a))
        expect(compare(a, b)).toBe(exact(a) < exact(b) ? -1 : exact(a) > exact(b) ? 1 : 0)
        expect(sign(a)).toBe(exact(a) < 0n ? -1 : exact(a) > 0n ? 1 : 0)
      }),
      { seed, numRuns: 500 },
    )
  })
})

describe('quotientText', () => {
  test.each([
    { a: '3.1', b: '5.7', places: 6, text: '0.54386' },
    { a: '2', b: '5', places: 6, text: '0.4' },
    { a: '1', b: '3', places: 6, text: '0.333333' },
    { a: '1', b: '2', places: 0, text: '1' },
    { a: '-1', b: '2', places: 0, text: '-1' },
    { a: '-1', b: '8', places: 2, text: '-0.13' },
    { a: '1', b: '-8', places: 2, text: '-0.13' },
    { a: '-0.1', b: '-0.4', places: 6, text: '0.25' },
    { a: '600', b: '3', places: 4, text: '200' },
    { a: '-1', b: '3000', places: 2, text: '0' },
  ])('$a ÷ $b to $places places is $text', ({ a, b, places, text }) => {
    expect(quotientText(decimal(a), decimal(b), places)).toBe(text)
  })

  test('is never further from the true quotient than half a unit of its last place', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        fc.pre(sign(b) !== 0)
        const shown = decimal(quotientText(a, b, 6))
        const off = exact(a) * 10n ** 24n - exact(shown) * exact(b)
        const half = exact(b) * 5n * 10n ** 17n
        expect((off < 0n ? -off : off) <= (half < 0n ? -half : half)).toBe(true)
      }),
      { seed },
    )
  })
})
