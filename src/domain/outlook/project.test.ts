/** Projections of short series: how many points each method needs, gaps, regular series, far horizons. */

import { describe, expect, test } from 'vitest'
import { methodKeys, type ProjectionMethod, type Series } from './method.ts'
import { type Projection, project } from './project.ts'

const series = (numbers: readonly number[], reportingUnit = 0.1): Series => ({
  points: numbers.map((number, at) => ({ at: at + 1, number })),
  reportingUnit,
})
const kindOf = (projection: Projection): string =>
  projection.kind === 'interval' ? 'interval' : `${projection.kind} ${projection.reason}`
const meanOf = (projection: Projection): number | null =>
  projection.kind === 'none' ? null : projection.mean

describe('too few data is an answer', () => {
  test.each<[ProjectionMethod, string, string, string, string]>([
    ['damped_drift', 'none too_few', 'none too_few', 'mean_only too_few', 'interval'],
    ['rwdrift', 'none too_few', 'none too_few', 'mean_only too_few', 'interval'],
    ['thetaf', 'none too_few', 'none too_few', 'none too_few', 'interval'],
    ['ols_trend', 'none too_few', 'none too_few', 'mean_only too_few', 'interval'],
    ['naive', 'none too_few', 'mean_only too_few', 'interval', 'interval'],
  ])('%s', (method, ...kinds) => {
    const grown = kinds.map((_, points) => project(series([6.3, 7.5, 9.4].slice(0, points)), 2, method))
    expect(grown.map(kindOf)).toEqual(kinds)
  })

  test('and says how many points it takes', () => {
    expect(project(series([6.3]), 1, 'damped_drift')).toEqual({ kind: 'none', reason: 'too_few', needed: 2 })
    expect(project(series([6.3, 7.5]), 1, 'rwdrift')).toMatchObject({ kind: 'mean_only', needed: 3 })
  })
})

describe('a perfectly regular series', () => {
  test('is precise to half a reporting unit by damped drift, no more', () => {
    const projection = project(series([1, 2, 3, 4], 0.1), 1, 'damped_drift')
    if (projection.kind !== 'interval') throw new Error(projection.kind)
    expect(projection.estimate.error).toBeCloseTo(0.05 * Math.sqrt(1 + 0.85 ** 2 / 3), 12)
  })

  test.each(methodKeys.filter((method) => method !== 'damped_drift'))(
    '%s has no spread of its own',
    (method) => {
      const projection = project(series([5, 5, 5, 5, 5, 5, 5, 5]), 3, method)
      expect(projection).toMatchObject({ kind: 'interval', mean: 5, of80: { lower: 5, upper: 5 } })
    },
  )
})

describe('a year without a figure', () => {
  const gap: Series = {
    points: [
      { at: 2019, number: 10 },
      { at: 2021, number: 14 },
      { at: 2022, number: 15 },
    ],
    reportingUnit: 1,
  }

  test('is bridged by damped drift at its mean change, counted once', () => {
    // Steps 2 and 1: mean 1.5.
    expect(meanOf(project(gap, 1, 'damped_drift'))).toBeCloseTo(15 + 1.5 * 0.85, 12)
  })

  test('is bridged by the trend line', () => {
    // Through (2019, 10), (2021, 14), (2022, 15): slope 12/7 at the mean 13 of 2020⅔.
    expect(meanOf(project(gap, 1, 'ols_trend'))).toBeCloseTo(13 + (12 / 7) * (2023 - 6062 / 3), 9)
  })

  test.each(['rwdrift', 'thetaf', 'naive'] as const)('%s gives nothing', (method) => {
    expect(project(gap, 1, method)).toEqual({ kind: 'none', reason: 'gap' })
  })
})

describe('the horizon', () => {
  test('beyond five years damped drift gives a mean alone', () => {
    const kinds = [5, 6].map((horizon) => kindOf(project(series([1, 2, 4, 5]), horizon, 'damped_drift')))
    expect(kinds).toEqual(['interval', 'mean_only too_far'])
  })

  test('however far, damped drift stays within its limit', () => {
    // φ ÷ (1 − φ) steps in all.
    expect(meanOf(project(series([1, 2, 3]), 1_000_000, 'damped_drift'))).toBeCloseTo(3 + 0.85 / 0.15, 9)
  })

  test('a longer one is never more certain', () => {
    for (const method of methodKeys) {
      const widths = [1, 2, 3, 4, 5].map((horizon) => {
        const projection = project(series([6.3, 7.5, 9.4, 9.9, 11.2, 11.1, 12.8]), horizon, method)
        return projection.kind === 'interval' ? projection.of80.upper - projection.of80.lower : -1
      })
      expect(widths).toEqual(widths.toSorted((one, other) => one - other))
    }
  })
})

describe('Theta on few points', () => {
  // R: thetaf(c(10, 12, 11, 13, 12.5), h = 1)$mean, where R's search stops beside the optimum.
  test('comes near what R gives', () => {
    expect(meanOf(project(series([10, 12, 11, 13, 12.5]), 1, 'thetaf'))).toBeCloseTo(12.9067726025098, 6)
  })

  test('keeps the first level where the newest figure tells nothing', () => {
    // Weight 0: half the slope over all points from the first figure.
    expect(meanOf(project(series([5, 7, 3]), 1, 'thetaf'))).toBeCloseTo(5 - 0.5 * 3, 9)
  })
})
