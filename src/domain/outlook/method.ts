/** What every method of projection takes and gives: a short series in, a mean with its standard error out. */

/** The names of the vectors and of the command; damped drift is the default, the others are its fan. */
export const methodKeys = ['damped_drift', 'rwdrift', 'thetaf', 'ols_trend', 'naive'] as const
export type ProjectionMethod = (typeof methodKeys)[number]

export interface Point {
  /** The year, or the place in the series where it has no years. */
  readonly at: number
  readonly number: number
}

/**
 * A series of one definition 口径, oldest first; where the definition changed it begins after the change.
 * Floats: projections are estimates, and their roots and quantiles are irrational. The figures they come from stay exact.
 */
export interface Series {
  readonly points: readonly Point[]
  /** The last digit's worth: 0.1 where figures are written 8.4. */
  readonly reportingUnit: number
}

/** In the unit of the series. */
export interface Estimate {
  readonly mean: number
  /** Standard error of the mean as a forecast; null where there is no telling. */
  readonly error: number | null
  /** Degrees of freedom of Student's t; null for the normal distribution. */
  readonly degrees: number | null
}

export interface Method {
  /** How many points it needs. */
  readonly least: { readonly mean: number; readonly interval: number }
  /** Whether it can pass over a year without a figure. */
  readonly bridgesGaps: boolean
  /**
   * The estimate `horizon` steps after the last point.
   * Asked only with at least `least.mean` points and a horizon of 1 or more.
   */
  readonly estimate: (series: Series, horizon: number) => Estimate
}

export const numbersOf = ({ points }: Series): number[] => points.map(({ number }) => number)

/** The last figure. A series without points is a fault of the caller. */
export function lastOf(series: Series): Point {
  const last = series.points.at(-1)
  if (!last) throw new Error('a series without points')
  return last
}

export const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** The change a step brings: over a gap the mean change a year, counted once. */
export const stepsOf = ({ points }: Series): number[] =>
  points.slice(1).map(({ at, number }, before) => {
    const from = points[before]
    return from ? (number - from.number) / (at - from.at) : 0
  })

/** Standard deviation of a sample: the squares divided by one less than their number; 0 for a single one. */
export function deviationOf(numbers: readonly number[]): number {
  if (numbers.length < 2) return 0
  const mean = meanOf(numbers)
  const squares = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0)
  return Math.sqrt(squares / (numbers.length - 1))
}
