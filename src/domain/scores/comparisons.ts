/** Weights from experts' pairwise comparisons (AHP 层次分析法), refused where they contradict themselves. */

import { Refusal } from '../refusal.ts'

/** How many times as important the row's part is as the column's; the other way round it is one divided by it. */
export type Comparisons = readonly (readonly number[])[]

export interface ComparedWeights {
  /** In the order of the rows; together 1. */
  readonly weights: readonly number[]
  /** Principal eigenvalue λ, consistency index (λ − n) ÷ (n − 1) and ratio: the index over that of random answers. */
  readonly eigenvalue: number
  readonly index: number
  readonly ratio: number
  /** Places of the three parts whose comparisons agree least, from 0; null for fewer than three parts. */
  readonly triple: readonly [number, number, number] | null
}

/** Index of random answers, for 3 to 9 parts (Saaty); more parts nobody compares with care. */
const randomIndex = [0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45]
const [fewest, most] = [2, randomIndex.length - 1]
const reciprocity = 1e-6
const rounds = 200

/**
 * The principal eigenvector by power iteration.
 * Refuses `comparisons-unreadable` where they are not 2 to 9 rows of as many positive, reciprocal numbers.
 * Source: docs/methods/score.md §2.
 */
export function comparedWeights(comparisons: Comparisons): ComparedWeights {
  check(comparisons)
  const size = comparisons.length
  let weights = comparisons.map(() => 1 / size)
  let eigenvalue = size
  for (let round = 0; round < rounds; round += 1) {
    const next = comparisons.map((row) =>
      row.reduce((sum, number, at) => sum + number * (weights[at] ?? 0), 0),
    )
    eigenvalue = next.reduce((sum, number) => sum + number, 0)
    weights = next.map((number) => number / eigenvalue)
  }
  const index = (eigenvalue - size) / (size - 1)
  const random = randomIndex[size] ?? 0
  return {
    ...{ weights, eigenvalue, index },
    ratio: random === 0 ? 0 : index / random,
    triple: worstTriple(comparisons),
  }
}

/** The weights, where the answers hold together. Refuses `comparisons-inconsistent` above a ratio of 0.10. */
export function consistentWeights(comparisons: Comparisons): ComparedWeights {
  const compared = comparedWeights(comparisons)
  if (compared.ratio <= 0.1 + 1e-9 || compared.triple === null) return compared
  const [first, second, third] = compared.triple.map((at) => at + 1)
  throw new Refusal('comparisons-inconsistent', {
    ratio: compared.ratio.toFixed(3),
    first: first ?? 0,
    second: second ?? 0,
    third: third ?? 0,
  })
}

function check(comparisons: Comparisons): void {
  const size = comparisons.length
  const isSize = size >= fewest && size <= most && comparisons.every((row) => row.length === size)
  if (!isSize) throw new Refusal('comparisons-unreadable', { row: 0, column: 0, found: size })
  comparisons.forEach((row, at) => {
    row.forEach((number, other) => {
      const back = comparisons[other]?.[at] ?? 0
      const isReciprocal = number > 0 && Number.isFinite(number) && Math.abs(number * back - 1) < reciprocity
      if (!isReciprocal) {
        throw new Refusal('comparisons-unreadable', { row: at + 1, column: other + 1, found: String(number) })
      }
    })
  })
}

/** a over b times b over c should be a over c: the triple for which it is furthest from it. */
function worstTriple(comparisons: Comparisons): ComparedWeights['triple'] {
  const ratio = (one: number, other: number): number => comparisons[one]?.[other] ?? 1
  const places = comparisons.map((_, at) => at)
  const triples = places.flatMap((first) =>
    places
      .slice(first + 1)
      .flatMap((second) => places.slice(second + 1).map((third) => [first, second, third] as const)),
  )
  const gap = ([a, b, c]: readonly [number, number, number]): number =>
    Math.abs(Math.log((ratio(a, b) * ratio(b, c)) / ratio(a, c)))
  return triples.reduce<ComparedWeights['triple']>(
    (worst, triple) => (worst === null || gap(triple) > gap(worst) ? triple : worst),
    null,
  )
}
