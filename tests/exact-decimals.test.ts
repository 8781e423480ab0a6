/** Decimals stay exact from the cell to the report, and thresholds are met or missed on exact values. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, compare, type Decimal, decimalText, multiply, parseDecimal, subtract } from '#domain/decimal.ts'
import type { Grid } from '#domain/grids/grid.ts'
import { composeReport } from '#domain/reports/compose.ts'
import { isAtLeast, ratioOf } from '#domain/verdicts/ratio.ts'
import { readFigureTable } from '#domain/workbooks/figure-tables/figure-table.ts'
import { reportPhrase } from '#words/report-phrases.ts'
import { makeOutlineMaterial } from './make-report-material.ts'

/** '6.0', '-0.10', '123456789012345678.9': what a cell may hold. */
const figure = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.nat({ max: 10 }), fc.nat())
  .map(([negative, whole, decimals, fraction]) => {
    const behind = decimals === 0 ? '' : `.${String(fraction).padStart(decimals, '0').slice(0, decimals)}`
    const isZero = whole === 0n && !/[1-9]/.test(behind)
    return `${negative && !isZero ? '-' : ''}${whole}${behind}`
  })

const decimal = (text: string): Decimal => {
  const read = parseDecimal(text)
  if (!read) throw new Error(text)
  return read
}

const tableOf = (number: string): Grid => ({
  ...{ sheet: null, hidden: false, above: [] },
  rows: [
    ['指标', '时期', '数值', '性质'],
    ['甲', '2022', number, '正式'],
  ].map((texts, row) =>
    texts.map((text, column) => ({
      ...{ text, number: null, decimals: null, percent: false, formula: null, continued: false },
      place: { row: row + 1, column: column + 1 },
    })),
  ),
})
const items = [{ itemId: 'a', plan: '', name: '甲', number: 1, measure: '' }]
const material = makeOutlineMaterial()
const [one] = material.indicators

describe('from the cell to the report', () => {
  test('every figure is what was written, to the last decimal', () => {
    fc.assert(
      fc.property(figure, (text) => {
        const read = readFigureTable([tableOf(text)], items).figures[0]?.value.number
        expect(read).toBe(text)
      }),
    )
  })

  test('6.0 stays 6.0 in sentence and table', () => {
    fc.assert(
      fc.property(figure, (number) => {
        const values = [
          {
            ...{ id: 'v', itemId: one?.itemId ?? '', period: '2022', number },
            ...{ grade: 'official' as const, asOf: '2022-12-31', source: '' },
          },
        ]
        const indicators = material.indicators.map((each) => (each === one ? { ...each, values } : each))
        const { bindings } = composeReport({ ...material, indicators }, reportPhrase)
        const texts = bindings.filter(({ valueIds, place }) => valueIds.includes('v') && place !== 'chart')
        expect(texts.map(({ place }) => place).toSorted()).toEqual(['table', 'text'])
        for (const { text } of texts) expect(text.startsWith(number)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})

describe('arithmetic', () => {
  test('0.1 and 0.2 is 0.3', () => {
    expect(decimalText(add(decimal('0.1'), decimal('0.2')))).toBe('0.3')
    expect(compare(add(decimal('0.1'), decimal('0.2')), decimal('0.30'))).toBe(0)
  })

  test('what is added can be taken away again', () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect(compare(subtract(add(decimal(a), decimal(b)), decimal(b)), decimal(a))).toBe(0)
      }),
    )
  })
})

describe('thresholds', () => {
  test('are met by exactly their ratio and missed by the smallest step below, whatever the numbers', () => {
    const under = figure.filter((text) => !text.startsWith('-') && /[1-9]/.test(text))
    const least = fc.constantFrom('1.1', '0.95', '0.60', '0.333333')
    fc.assert(
      fc.property(under, least, (text, limit) => {
        const exactly = multiply(decimal(text), decimal(limit))
        const below = subtract(exactly, { units: 1, decimals: exactly.decimals })
        expect(isAtLeast(ratioOf(exactly, decimal(text)), decimal(limit))).toBe(true)
        expect(isAtLeast(ratioOf(below, decimal(text)), decimal(limit))).toBe(false)
      }),
    )
  })
})
