/** Drift 平均增量: the mean step so far goes on. */

import { deviationOf, lastOf, type Method, meanOf, stepsOf } from './method.ts'

/**
 * y(n+h) = y(n) + h·m with the mean step m; standard error s·√(h + h² ÷ (n − 1)) with the standard deviation s of
 * the steps; normal quantiles. Two points give a mean, three an interval.
 * Source: docs/methods/outlook.md §3.2; R forecast::rwf with drift.
 */
export const drift: Method = {
  least: { mean: 2, interval: 3 },
  bridgesGaps: false,
  estimate(series, horizon) {
    const steps = stepsOf(series)
    return {
      mean: lastOf(series).number + horizon * meanOf(steps),
      error: deviationOf(steps) * Math.sqrt(horizon + horizon ** 2 / steps.length),
      degrees: null,
    }
  },
}
