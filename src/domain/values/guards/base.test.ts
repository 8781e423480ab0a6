/** Revised bases, with the progress by both. */

import { expect, test } from 'vitest'
import { baseGuard } from './base.ts'
import { makeAround, makeFigure, makeIndicator, yearly } from './test-around.ts'

test.each([
  {
    name: 'urbanisation: 60.6 of 2019, 63.89 after the census, target 65 (trap 4)',
    item: { base: '60.6', baseYear: 2020, target: { kind: 'level' as const, value: '65', text: '65' } },
    figure: { period: '2020', number: '63.89' },
    series: yearly(2021, '64.72', '65.22'),
    details: { base: '60.6', latest: '2022', before: '105', after: '119.8' },
  },
  {
    name: 'years of schooling: 10.8, later 10.75; target an increment of 0.5',
    item: {
      base: '10.8',
      baseYear: 2020,
      target: { kind: 'increment' as const, value: '0.5', text: '[0.5]' },
    },
    figure: { period: '2020', number: '10.75' },
    series: yearly(2022, '10.93'),
    details: { latest: '2022', before: '26', after: '36' },
  },
  {
    name: 'no later figure: no progress to lay beside',
    item: { base: '60.6', baseYear: 2020 },
    figure: { period: '2020', number: '63.89' },
    series: [],
    details: { latest: '', before: '', after: '' },
  },
  {
    name: 'an estimate is no progress',
    item: {},
    figure: { period: '2020', number: '58.4' },
    series: [{ period: '2025', number: '62', grade: 'estimate' as const, definition: '' }],
    details: { latest: '' },
  },
])('$name', ({ item, figure, series, details }) => {
  const [finding] = baseGuard(makeFigure(figure), makeAround({ item: makeIndicator(item), series }))
  expect(finding).toMatchObject({ code: 'base-revised', severity: 'warning', details })
})

test.each([
  { name: 'the base itself, with another decimal', figure: { period: '2020', number: '58.30' } },
  { name: 'another year', figure: { period: '2021', number: '60' } },
  { name: 'a half-year of the base year', figure: { period: '2020-H1', number: '57' } },
])('$name', ({ figure }) => {
  expect(baseGuard(makeFigure(figure), makeAround())).toEqual([])
})
