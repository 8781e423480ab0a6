/** Trend line 线性趋势: least squares through all points. It does not start at the last figure. */

import { type Method, meanOf } from './method.ts'

/**
 * y = ȳ + b·(t − t̄) with b = Sxy ÷ Sxx; standard error s·√(1 + 1/n + (t − t̄)² ÷ Sxx), s² = squared residuals ÷ (n − 2);
 * quantiles of Student's t with n − 2 degrees of freedom. Two points give a mean, three an interval.
 * Source: docs/methods/outlook.md §3.4; R predict(lm, interval = "prediction").
 */
export const olsTrend: Method = {
  least: { mean: 2, interval: 3 },
  bridgesGaps: true,
  estimate({ points }, horizon) {
    const { middle, level, slope, spread } = lineThrough(points)
    const ahead = (points.at(-1)?.at ?? 0) + horizon - middle
    const residuals = points.map(({ at, number }) => number - level - slope * (at - middle))
    const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0)
    const degrees = points.length - 2
    return {
      mean: level + slope * ahead,
      error: Math.sqrt((squares / degrees) * (1 + 1 / points.length + ahead ** 2 / spread)),
      degrees,
    }
  },
}

/** The line by its middle: level there, slope a step, and the spread Sxx of the places. */
export function lineThrough(points: Parameters<Method['estimate']>[0]['points']) {
  const middle = meanOf(points.map(({ at }) => at))
  const level = meanOf(points.map(({ number }) => number))
  const spread = points.reduce((sum, { at }) => sum + (at - middle) ** 2, 0)
  const shared = points.reduce((sum, { at, number }) => sum + (at - middle) * (number - level), 0)
  return { middle, level, slope: shared / spread, spread }
}
