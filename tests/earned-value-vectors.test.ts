/** Earned value against its vectors (tests/vectors/README.md), every row. */

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCsv } from '#documents/reading/csv/csv.ts'
import { decimalText } from '#domain/decimal.ts'
import { earnedValue } from '#domain/progress/earned-value.ts'
import { makeDecimal } from '#domain/verdicts/test-judged.ts'

const [head, ...rows] = readCsv(readFileSync('tests/vectors/evm-vectors.csv'))
const cases = rows.map(({ cells }) => {
  const cell = (column: string) => cells[head?.cells.indexOf(column) ?? -1] ?? ''
  const figure = (column: string) => makeDecimal(cell(column))
  return {
    name: cell('case'),
    status: cell('status'),
    input: { planned: figure('PV'), earned: figure('EV'), actual: figure('AC'), budget: figure('BAC') },
    is: ['SV', 'CV', 'SPI', 'CPI', 'EAC', 'TCPI'].map(cell),
  }
})

/** What the vectors' own words are in lights. */
const lights: readonly (readonly [RegExp, string])[] = [
  [/^red/, 'red'],
  [/^green/, 'green'],
  [/^amber/, 'amber'],
  [/^no rating/, 'grey'],
  [/^use earned-schedule \/ finish-date/, 'done'],
]

test('every row is here', () => {
  expect(cases).toHaveLength(5)
})

test.each(cases)('$name: $status', ({ input, is, status }) => {
  const value = earnedValue(input)
  expect([
    decimalText(value.scheduleVariance),
    decimalText(value.costVariance),
    value.schedulePerformance ?? '',
    value.costPerformance ?? '',
    value.estimateAtCompletion ?? '',
    value.toCompletePerformance ?? '',
  ]).toEqual(is)
  expect(value.light).toBe(lights.find(([word]) => word.test(status))?.[1])
})
