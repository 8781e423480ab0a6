/** Agreement of two raters against published tables, and where it has no number. */

import { describe, expect, test } from 'vitest'
import { agreementOf, agreementWord, gwetAc2, quadratic, type Weights, weightedKappa } from './agreement.ts'

const pairsOf = (table: readonly (readonly number[])[]): [number, number][] =>
  table.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, (): [number, number] => [a, b])),
  )

const identity: Weights = (a, b) => (a === b ? 1 : 0)
const linear: Weights = (a, b) => 1 - Math.abs(a - b) / 3

// R vcd 1.4-11: Kappa(SexualFun) after Agresti 1990, Kappa(MSPatients) after Landis and Koch 1977.
const sexualFun = pairsOf([
  [7, 7, 2, 3],
  [2, 8, 3, 7],
  [1, 5, 4, 9],
  [2, 8, 9, 14],
])
const winnipeg = pairsOf([
  [38, 5, 0, 1],
  [33, 11, 3, 0],
  [10, 14, 5, 6],
  [3, 7, 3, 10],
])

test.each([
  { name: 'SexualFun', pairs: sexualFun, kappas: [0.12933, 0.237381, 0.332046] },
  { name: 'Winnipeg', pairs: winnipeg, kappas: [0.207942, 0.379731, 0.524576] },
])('$name: kappa without weights, linear, quadratic', ({ pairs, kappas }) => {
  const found = [identity, linear, quadratic(4)].map((weights) => weightedKappa(pairs, 4, weights))
  for (const [at, kappa] of found.entries()) expect(kappa).toBeCloseTo(kappas[at] ?? 0, 5)
})

test('SexualFun: AC1, AC2 linear, AC2 quadratic', () => {
  const found = [identity, linear, quadratic(4)].map((weights) => gwetAc2(sexualFun, 4, weights))
  for (const [at, ac] of found.entries()) expect(ac).toBeCloseTo([0.158191, 0.273003, 0.37802][at] ?? 0, 5)
})

test('where nearly all fall into one grade kappa fails and AC1 does not', () => {
  const pairs = pairsOf([
    [118, 5],
    [2, 0],
  ])
  expect(weightedKappa(pairs, 2, identity)).toBeCloseTo(-0.02339, 5)
  expect(gwetAc2(pairs, 2, identity)).toBeCloseTo(0.94078, 5)
})

describe('edges', () => {
  test('no pairs have no agreement', () => expect(agreementOf([], 4)).toBeNull())

  test('all in one grade: wholly alike, kappa has no number', () => {
    const found = agreementOf(
      Array.from({ length: 30 }, (): [number, number] => [2, 2]),
      4,
    )
    expect(found).toMatchObject({ count: 30, equal: 1, withinOne: 1, kappa: null, bias: 0 })
    expect(found?.ac2).toBeCloseTo(1, 12)
    expect(found && agreementWord(found)).toBeNull()
  })

  test('the bias has the sign of the first rater', () => {
    const found = agreementOf(
      [
        [3, 1],
        [2, 2],
        [0, 1],
        [3, 2],
      ],
      4,
    )
    expect(found).toMatchObject({ count: 4, equal: 0.25, withinOne: 0.75, bias: 0.5 })
  })

  test.each([
    { kappa: 0.7, count: 19, word: null },
    { kappa: 0.7, count: 20, word: 'substantial' },
    { kappa: 0.2, count: 20, word: 'slight' },
    { kappa: -0.1, count: 20, word: 'poor' },
    { kappa: 0.9, count: 20, word: 'almost_perfect' },
    { kappa: null, count: 50, word: null },
  ])('kappa $kappa of $count pairs: $word', ({ word, ...of }) => expect(agreementWord(of)).toBe(word))
})
