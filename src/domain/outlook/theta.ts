/** Theta: simple exponential smoothing with half the slope of the trend line as drift. */

import { type Method, numbersOf } from './method.ts'
import { lineThrough } from './ols-trend.ts'
import { smoothedLevel } from './smoothed-level.ts'

/**
 * y(n+h) = l + (b ÷ 2)·(h − 1 + (1 − (1 − α)ⁿ) ÷ α) with the smoothed level l, its weight α and the slope b of the trend
 * line; standard error σ·√(1 + (h − 1)·α²); normal quantiles. Three points give mean and interval.
 * Source: docs/methods/outlook.md §3.3; Assimakopoulos and Nikolopoulos 2000, Hyndman and Billah 2003; R forecast::thetaf.
 */
export const theta: Method = {
  least: { mean: 3, interval: 3 },
  bridgesGaps: false,
  estimate(series, horizon) {
    const { level, weight, variance } = smoothedLevel(numbersOf(series))
    const { slope } = lineThrough(series.points)
    return {
      mean: level + (slope / 2) * (horizon - 1 + stepsRemembered(weight, series.points.length)),
      error: Math.sqrt(variance * (1 + (horizon - 1) * weight ** 2)),
      degrees: null,
    }
  },
}

/** (1 − (1 − α)ⁿ) ÷ α, exact for a small weight too; n where the weight is 0. */
const stepsRemembered = (weight: number, points: number): number =>
  weight === 0 ? points : -Math.expm1(points * Math.log1p(-weight)) / weight
