/** Means of shares: the arithmetic one that is shown, and the geometric one that stands beside it as a check. */

/** A value with its weight. Weights are above zero; only their proportions count. */
export interface Weighted {
  readonly value: number
  readonly weight: number
}

const total = (parts: readonly Weighted[]): number => parts.reduce((sum, { weight }) => sum + weight, 0)

/** Σ w·x ÷ Σ w. A weak part can be made up for by strong ones. `parts` is not empty. */
export const arithmeticMean = (parts: readonly Weighted[]): number =>
  parts.reduce((sum, { value, weight }) => sum + value * weight, 0) / total(parts)

/** A share of zero would kill the whole product. */
const least = 0.01

/** Π x^(w ÷ Σ w), each x at least 0.01: a weak part weighs more than in the arithmetic mean. `parts` is not empty. */
export const geometricMean = (parts: readonly Weighted[]): number =>
  Math.exp(
    parts.reduce((sum, { value, weight }) => sum + Math.log(Math.max(value, least)) * weight, 0) /
      total(parts),
  )

/** Where a value stands between two bounds, 0 to 1 within them; used only to compare places. `high` is not `low`. */
export const minMax = (value: number, low: number, high: number): number => (value - low) / (high - low)
