/** Projections against R's forecasts and the calibrated damped drift (tests/vectors/README.md), row by row. */

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCsv } from '#documents/reading/csv/csv.ts'
import { horizonFactors } from '#domain/outlook/calibration.ts'
import { probabilityOfMeeting } from '#domain/outlook/likelihood.ts'
import { deviationOf, meanOf, methodKeys, type ProjectionMethod, stepsOf } from '#domain/outlook/method.ts'
import { project } from '#domain/outlook/project.ts'

type Row = Readonly<Record<string, string>>

function rowsOf(file: string): Row[] {
  const [head, ...rows] = readCsv(readFileSync(`tests/vectors/${file}`))
  return rows.map(({ cells }) => Object.fromEntries(cells.map((cell, at) => [head?.cells[at] ?? '', cell])))
}

const isOffered = (method = ''): method is ProjectionMethod => methodKeys.some((key) => key === method)

const seriesOf = ({ y = '' }: Row) => ({
  points: y.split(' ').map((text, at) => ({ at: at + 1, number: Number(text) })),
  reportingUnit: 0,
})

function projected(row: Row, method: ProjectionMethod) {
  const projection = project(seriesOf(row), Number(row.h), method)
  if (projection.kind !== 'interval') throw new Error(projection.kind)
  return projection
}

/** As near as the printed digits tell, or a billionth where more are printed than a float holds. */
function expectPrinted(computed: number, printed = ''): void {
  const halfDigit = 0.5 * 10 ** -(printed.split('.')[1]?.length ?? 0)
  const allowed = Math.max(halfDigit, 1e-9 * Math.abs(Number(printed)))
  expect(printed).not.toBe('')
  expect(Math.abs(computed - Number(printed)), `${computed} for ${printed}`).toBeLessThanOrEqual(allowed)
}

describe('R forecast 8.20', () => {
  const rows = rowsOf('forecast-vectors.csv')
  const offered = rows.flatMap((row) => (isOffered(row.method) ? [{ row, method: row.method }] : []))

  test('every row of the methods offered is here', () => {
    expect(rows).toHaveLength(84)
    expect(offered).toHaveLength(48)
    expect(new Set(offered.map(({ method }) => method)).size).toBe(4)
  })

  test.each(offered)('$row.series $method $row.h ahead', ({ row, method }) => {
    const { mean, of80, of95 } = projected(row, method)
    expectPrinted(mean, row.mean)
    expectPrinted(of80.lower, row.lo80)
    expectPrinted(of80.upper, row.hi80)
    expectPrinted(of95.lower, row.lo95)
    expectPrinted(of95.upper, row.hi95)
  })
})

describe('random series, as R projects them', () => {
  const rows = rowsOf('forecast-random.csv').flatMap((row) =>
    isOffered(row.method) ? [{ row, method: row.method }] : [],
  )

  test('of 3 to 14 points', () => expect(rows).toHaveLength(192))

  test.each(rows)('$row.series, $row.n points, $method $row.h ahead', ({ row, method }) => {
    const { mean, of80, of95 } = projected(row, method)
    // Up to six points R's search for the weight of Theta stops a little before its optimum.
    const nearness = method === 'thetaf' && Number(row.n) <= 6 ? 1e-6 : 1e-9
    for (const [computed, printed] of [
      [mean, row.mean],
      [of80.lower, row.lo80],
      [of80.upper, row.hi80],
      [of95.lower, row.lo95],
      [of95.upper, row.hi95],
    ] as const) {
      expect(Math.abs(computed - Number(printed))).toBeLessThanOrEqual(nearness * Math.abs(Number(printed)))
    }
  })
})

describe('damped drift', () => {
  const rows = rowsOf('damped-drift-vectors.csv')

  test('every row is here', () => expect(rows).toHaveLength(6))

  test.each(rows)('$series $h ahead', (row) => {
    const { mean, of80, estimate } = projected(row, 'damped_drift')
    const steps = stepsOf(seriesOf(row))
    expectPrinted(meanOf(steps), row.mean_diff)
    expectPrinted(deviationOf(steps), row.sd_diff)
    expectPrinted(mean, row.forecast)
    expectPrinted(estimate.error, row.se)
    expectPrinted(of80.lower, row.lo80)
    expectPrinted(of80.upper, row.hi80)
    if (row.target_at_h3 === '') return
    const degrees = estimate.degrees ?? 0
    const bar = { level: Number(row.target_at_h3), wanted: 1 } as const
    expectPrinted(probabilityOfMeeting({ ...estimate, degrees }, bar), row.prob_target_met)
  })
})

test.each(rowsOf('m3-short-horizon-factors.csv'))(
  'the calibration of $n_points points $horizon years ahead is the one measured',
  (row) => {
    expect(horizonFactors[Number(row.horizon) - 1]).toBe(Number(row.recommended_c_h))
    expect(Number(row.cover80_heldout_with_c_h)).toBeGreaterThan(0.74)
    expect(Number(row.cover80_heldout_with_c_h)).toBeLessThan(0.83)
  },
)
