/** How far two raters agree on one ordered scale, in floats. */

export interface Agreement {
  readonly count: number
  /** Shares from 0 to 1: rated alike, and at most one grade apart. */
  readonly equal: number
  readonly withinOne: number
  /** Quadratic weights; null where chance alone would agree wholly. */
  readonly kappa: number | null
  readonly ac2: number | null
  /** Mean of the first rating less the second, in grades. */
  readonly bias: number
}

/** Fewer pairs are told without a word for how good the agreement is. */
export const leastForWord = 20

export const agreementWords = ['poor', 'slight', 'fair', 'moderate', 'substantial', 'almost_perfect'] as const
export type AgreementWord = (typeof agreementWords)[number]

/**
 * Agreement of pairs of grades 0 … `grades` − 1; the scale's grades count, not only those that occur. Null without pairs.
 * Source: Cohen 1968 (weighted kappa); Gwet, Handbook of Inter-Rater Reliability, 4th ed. 2014, ch. 5 (AC2).
 */
export function agreementOf(pairs: readonly (readonly [number, number])[], grades: number): Agreement | null {
  if (pairs.length === 0) return null
  const gaps = pairs.map(([a, b]) => Math.abs(a - b))
  const share = (gap: number) => gaps.filter((one) => one <= gap).length / pairs.length
  return {
    count: pairs.length,
    equal: share(0),
    withinOne: share(1),
    kappa: weightedKappa(pairs, grades, quadratic(grades)),
    ac2: gwetAc2(pairs, grades, quadratic(grades)),
    bias: pairs.reduce((sum, [a, b]) => sum + a - b, 0) / pairs.length,
  }
}

/** Weight of two grades: 1 for the same, 0 for the ends of the scale. */
export type Weights = (a: number, b: number) => number

export const quadratic =
  (grades: number): Weights =>
  (a, b) =>
    grades < 2 ? 1 : 1 - ((a - b) / (grades - 1)) ** 2

type Pairs = readonly (readonly [number, number])[]

/** Null where chance alone would agree wholly: 0/0. */
export function weightedKappa(pairs: Pairs, grades: number, weights: Weights): number | null {
  const [first, second] = marginals(pairs, grades)
  const chance = sumOver(grades, (a, b) => weights(a, b) * (first[a] ?? 0) * (second[b] ?? 0))
  return beyondChance(observed(pairs, weights), chance)
}

export function gwetAc2(pairs: Pairs, grades: number, weights: Weights): number | null {
  if (grades < 2) return null
  const [first, second] = marginals(pairs, grades)
  const mean = first.map((share, grade) => (share + (second[grade] ?? 0)) / 2)
  const spread = mean.reduce((sum, share) => sum + share * (1 - share), 0)
  const chance = (sumOver(grades, weights) * spread) / (grades * (grades - 1))
  return beyondChance(observed(pairs, weights), chance)
}

const observed = (pairs: Pairs, weights: Weights): number =>
  pairs.reduce((sum, [a, b]) => sum + weights(a, b), 0) / pairs.length

/** What floats leave of a whole that is wholly by chance. */
const nothing = 1e-12

const beyondChance = (seen: number, chance: number): number | null =>
  1 - chance < nothing ? null : (seen - chance) / (1 - chance)

function marginals(pairs: Pairs, grades: number): [number[], number[]] {
  const shares = (side: 0 | 1) =>
    Array.from({ length: grades }, (_, grade) => {
      return pairs.filter((pair) => pair[side] === grade).length / pairs.length
    })
  return [shares(0), shares(1)]
}

function sumOver(grades: number, at: (a: number, b: number) => number): number {
  let sum = 0
  for (let a = 0; a < grades; a++) for (let b = 0; b < grades; b++) sum += at(a, b)
  return sum
}

/**
 * The word for a kappa; null where it has none, and of few pairs.
 * Source: Landis and Koch, Biometrics 33 (1977) 159–174.
 */
export function agreementWord({ kappa, count }: Pick<Agreement, 'kappa' | 'count'>): AgreementWord | null {
  if (kappa === null || count < leastForWord) return null
  if (kappa < 0) return 'poor'
  const above = [0.2, 0.4, 0.6, 0.8].filter((bound) => kappa > bound).length
  return agreementWords[above + 1] ?? null
}
