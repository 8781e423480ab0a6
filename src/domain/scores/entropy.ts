/** Entropy weights 熵权法, on request only: they follow the spread of the figures, not what matters. */

/** Rows are the places compared, columns the indicators; no value below zero. */
export type Figures = readonly (readonly number[])[]

export interface EntropyWeights {
  /** E of each column: 1 where all places are alike. */
  readonly entropies: readonly number[]
  /** (1 − E) ÷ Σ (1 − E). */
  readonly weights: readonly number[]
}

/**
 * E = −1 ÷ ln m · Σ p ln p with p the place's share of its column; 0 ln 0 counts as 0, a column without any figure
 * above zero as alike.
 * @returns null for fewer than two places, or where every column is alike: there is nothing to weigh by.
 * Source: docs/methods/score.md §4.
 */
export function entropyWeights(figures: Figures): EntropyWeights | null {
  const [first] = figures
  if (!first || figures.length < 2) return null
  const entropies = first.map((_, column) => entropyOf(figures.map((row) => row[column] ?? 0)))
  const spread = entropies.reduce((sum, entropy) => sum + (1 - entropy), 0)
  if (spread < 1e-12) return null
  return { entropies, weights: entropies.map((entropy) => (1 - entropy) / spread) }
}

function entropyOf(column: readonly number[]): number {
  const sum = column.reduce((total, number) => total + number, 0)
  if (sum === 0) return 1
  const shares = column.map((number) => number / sum).filter((share) => share > 0)
  return -shares.reduce((total, share) => total + share * Math.log(share), 0) / Math.log(column.length)
}

/** Each column from 0 to 1 by its own smallest and largest figure; a column of equal figures becomes 0. */
export function columnsMinMax(figures: Figures): number[][] {
  const [first = []] = figures
  const bounds = first.map((_, column) => {
    const all = figures.map((row) => row[column] ?? 0)
    return { low: Math.min(...all), high: Math.max(...all) }
  })
  return figures.map((row) =>
    row.map((number, column) => {
      const { low, high } = bounds[column] ?? { low: 0, high: 0 }
      return high === low ? 0 : (number - low) / (high - low)
    }),
  )
}
