/** Means, pairwise comparisons and entropy weights against their vectors (tests/vectors/README.md), every row. */

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCsv } from '#documents/reading/csv/csv.ts'
import { comparedWeights, consistentWeights } from '#domain/scores/comparisons.ts'
import { columnsMinMax, entropyWeights } from '#domain/scores/entropy.ts'
import { arithmeticMean, geometricMean, minMax } from '#domain/scores/means.ts'

const [, ...rows] = readCsv(readFileSync('tests/vectors/composite-vectors.csv'))
const outputs = new Map(rows.map(({ cells }) => [cells[0] ?? '', cells[2] ?? '']))
const inputs = new Map(rows.map(({ cells }) => [cells[0] ?? '', cells[1] ?? '']))
const cases = [
  'HDI 2020 note',
  'HDI Costa Rica (2014 note, recalled)',
  'AHP 3x3',
  'entropy weights 11x9',
  'same without normalisation',
  'entropy 3x4',
]

const figures = readCsv(readFileSync('tests/vectors/entropy-11x9.csv')).map(({ cells }) => cells.map(Number))

/** The printed numbers after a word: 'w .0758 .2192; E .9541' has two after w. */
const printed = (name: string, word: string): string[] => {
  const [, list = ''] = new RegExp(`(?:^|[^A-Za-z])${word} (-?[\\d. ]+)`).exec(outputs.get(name) ?? '') ?? []
  return list
    .trim()
    .split(/\s+/)
    .map((text) => text.replace(/\.$/, ''))
}

/** Rounded as far as the vector prints it. */
function expectPrinted(computed: readonly number[], texts: readonly string[]): void {
  const asPrinted = computed.map((number, at) => {
    const decimals = texts[at]?.split('.')[1]?.length ?? 0
    return number.toFixed(decimals).replace(/^0\./, '.')
  })
  expect(asPrinted).toEqual(texts.map((text) => text.replace(/^0\./, '.')))
}

/** Income by its logarithm, between 100 and 75,000 dollars. */
const income = (dollars: number) => minMax(Math.log(dollars), Math.log(100), Math.log(75_000))
const equally = (...values: number[]) => values.map((value) => ({ value, weight: 1 }))

test('every row is here', () => {
  expect([...outputs.keys()]).toEqual(cases)
})

test('HDI 2020 note', () => {
  expect(income(3829).toFixed(6)).toBe('0.550627')
  // The note goes on with its indices rounded to four decimals.
  const parts = equally(0.6971, 0.3447, 0.5506)
  // Published as 0.510; the vector's seven digits, 0.5095547, are cut off and not rounded: it is 0.50955475.
  expect(geometricMean(parts).toFixed(3)).toBe('0.510')
  expect([`.${Math.floor(geometricMean(parts) * 1e7)}`]).toEqual(printed('HDI 2020 note', 'geometric'))
  expectPrinted([arithmeticMean(parts)], printed('HDI 2020 note', 'arithmetic'))
})

test('HDI Costa Rica', () => {
  const indices = [minMax(79.93, 20, 85), arithmeticMean(equally(13.5 / 18, 8.37 / 15)), income(13011.7)]
  expect(indices.map((index) => index.toFixed(4))).toEqual(['0.9220', '0.6540', '0.7354'])
  const name = 'HDI Costa Rica (2014 note, recalled)'
  expect(outputs.get(name)).toContain(
    `-> ${geometricMean(equally(...indices))
      .toFixed(4)
      .slice(1)}`,
  )
  expectPrinted([arithmeticMean(equally(...indices))], printed(name, 'arithmetic'))
})

test('AHP 3x3', () => {
  const matrix = JSON.parse(
    (inputs.get('AHP 3x3') ?? '').replaceAll('1/3', String(1 / 3)).replaceAll('1/5', '0.2'),
  )
  const { weights, eigenvalue, index, ratio } = comparedWeights(matrix)
  expectPrinted(weights, printed('AHP 3x3', 'w'))
  expectPrinted([eigenvalue], printed('AHP 3x3', 'lambda'))
  expectPrinted([index], printed('AHP 3x3', 'CI'))
  expectPrinted([ratio], printed('AHP 3x3', 'CR'))
  expect(consistentWeights(matrix).weights).toEqual(weights)
})

test('entropy weights 11x9', () => {
  const { weights = [], entropies = [] } = entropyWeights(columnsMinMax(figures)) ?? {}
  expectPrinted(weights, printed('entropy weights 11x9', 'w'))
  expectPrinted(entropies, printed('entropy weights 11x9', 'E'))
})

test('the same without normalisation', () => {
  expectPrinted(entropyWeights(figures)?.weights ?? [], printed('same without normalisation', 'w'))
})

test('entropy 3x4', () => {
  // Dividing a column by its length leaves each place's share of it as it is.
  const matrix = [
    [9, 0, 0, 0],
    [8, 3, 0.9, 0.5],
    [6, 7, 0.2, 1],
  ]
  expectPrinted(entropyWeights(matrix)?.weights ?? [], printed('entropy 3x4', 'w'))
})
