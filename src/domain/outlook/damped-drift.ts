/** Damped drift 增量递减: the mean step goes on, each year a little weaker; with intervals calibrated on short series. */

import { damping, horizonFactors } from './calibration.ts'
import { deviationOf, lastOf, type Method, meanOf, stepsOf } from './method.ts'

/**
 * y(n+h) = y(n) + m·K with the mean step m and K = φ + φ² + … + φʰ, φ = 0.85;
 * standard error c(h)·s·√(h + K² ÷ (n − 1)) with the standard deviation s of the steps and the calibrated horizon factor c;
 * quantiles of Student's t with n − 2 degrees of freedom.
 *
 * A perfectly regular series counts as precise to half a reporting unit, no more. A gap counts as one step of its mean
 * yearly change. Two points give a mean, three an interval; beyond five years nothing was calibrated: mean alone.
 * Source: docs/methods/outlook.md §2.
 */
export const dampedDrift: Method = {
  least: { mean: 2, interval: 3 },
  bridgesGaps: true,
  estimate(series, horizon) {
    const steps = stepsOf(series)
    const reach = (damping * (1 - damping ** horizon)) / (1 - damping)
    const factor = horizonFactors[horizon - 1]
    const deviation = Math.max(deviationOf(steps), series.reportingUnit / 2)
    return {
      mean: lastOf(series).number + meanOf(steps) * reach,
      error:
        factor === undefined ? null : factor * deviation * Math.sqrt(horizon + reach ** 2 / steps.length),
      degrees: steps.length - 1,
    }
  },
}
