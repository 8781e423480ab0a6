/** Naive 末期值: the last figure goes on. */

import { lastOf, type Method, meanOf, stepsOf } from './method.ts'

/**
 * y(n+h) = y(n); standard error √(h · mean of the squared steps); normal quantiles.
 * One point gives a mean, two an interval. Equal figures give an interval without width.
 * Source: docs/methods/outlook.md §3.1; R forecast::naive.
 */
export const naive: Method = {
  least: { mean: 1, interval: 2 },
  bridgesGaps: false,
  estimate(series, horizon) {
    const squares = stepsOf(series).map((step) => step ** 2)
    return {
      mean: lastOf(series).number,
      error: squares.length > 0 ? Math.sqrt(horizon * meanOf(squares)) : null,
      degrees: null,
    }
  },
}
