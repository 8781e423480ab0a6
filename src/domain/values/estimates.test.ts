/** Why a figure is not official yet, and whether it could be. */

import { expect, test } from 'vitest'
import { estimateReason, isReplaceable } from './estimates.ts'

const cutOffs = { yearly: '2022-12-31', monthly: '2023-06-30', progress: '2023-06-30' }

test.each([
  {
    name: 'an estimate',
    figure: { grade: 'estimate', asOf: '2022-12-31' },
    standing: 'none',
    why: 'estimate',
  },
  {
    name: 'told too early',
    figure: { grade: 'preliminary', asOf: '2022-11-30' },
    standing: 'none',
    why: 'early',
  },
  {
    name: 'preliminary',
    figure: { grade: 'preliminary', asOf: '2022-12-31' },
    standing: 'none',
    why: 'preliminary',
  },
  { name: 'official', figure: { grade: 'official', asOf: '2022-12-31' }, standing: 'none', why: null },
  {
    name: 'official, waiting',
    figure: { grade: 'official', asOf: '2022-12-31' },
    standing: 'waiting',
    why: 'waiting',
  },
  {
    name: 'objected to',
    figure: { grade: 'revised', asOf: '2022-12-31' },
    standing: 'objected',
    why: 'waiting',
  },
  { name: 'confirmed', figure: { grade: 'official', asOf: '2022-12-31' }, standing: 'confirmed', why: null },
] as const)('$name', ({ figure, standing, why }) => {
  expect(estimateReason({ ...figure, period: '2022' }, { cutOffs, standing })).toBe(why)
})

test.each([
  { period: '2022', today: '2022-12-31', due: false },
  { period: '2022', today: '2023-01-01', due: true },
  { period: '2023-H1', today: '2023-06-15', due: false },
  { period: '2025', today: '2023-06-15', due: false },
  { period: '2021/2023-06', today: '2023-07-01', due: true },
])('$period on $today', ({ period, today, due }) => {
  expect(isReplaceable(period, today)).toBe(due)
})
