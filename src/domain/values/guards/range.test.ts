/** Shares between 0 and 100, and parts within their whole. */

import { expect, test } from 'vitest'
import { percentGuard, wholeGuard } from './range.ts'
import { makeAround, makeFigure, makeIndicator, makeProject } from './test-around.ts'

test.each([
  { name: 'a share', number: '59.4', item: {}, found: [] },
  { name: 'all of it', number: '100.0', item: {}, found: [] },
  { name: 'a trifle more than all', number: '100.01', item: {}, found: ['percent-range'] },
  { name: 'less than nothing', number: '-0.1', item: {}, found: ['percent-range'] },
  {
    name: 'growth may be negative',
    number: '-3.5',
    item: { target: { kind: 'annual_growth' as const, value: '6', text: '6' } },
    found: [],
  },
  { name: 'an amount may be more', number: '388.64', item: { unit: '亿元' }, found: [] },
])('percent: $name', ({ number, item, found }) => {
  const findings = percentGuard(makeFigure({ number }), makeAround({ item: makeIndicator(item) }))
  expect(findings.map(({ code }) => code)).toEqual(found)
})

const spent = (period: string, number: string) => ({
  period,
  number,
  grade: 'official' as const,
  definition: '',
})

test.each([
  { name: 'a part of the investment', figure: spent('2021/2023-06', '9.1'), series: [], found: [] },
  { name: 'all of it', figure: spent('2021/2023-06', '18.60'), series: [], found: [] },
  {
    name: 'more than all of it',
    figure: spent('2021/2023-06', '18.61'),
    series: [],
    found: ['part-above-whole'],
  },
  {
    name: 'less than was spent before',
    figure: spent('2021/2023-06', '9.1'),
    series: [spent('2021/2022', '9.2')],
    found: ['cumulative-falls'],
  },
  {
    name: 'added up since another year',
    figure: spent('2022/2023-06', '9.1'),
    series: [spent('2021/2022', '9.2')],
    found: [],
  },
])('project: $name', ({ figure, series, found }) => {
  const findings = wholeGuard(makeFigure(figure), makeAround({ item: makeProject(), series }))
  expect(findings.map(({ code }) => code)).toEqual(found)
})

test.each([
  {
    name: 'a half-year within its year',
    figure: spent('2022-H1', '5'),
    series: [spent('2022', '9')],
    found: [],
  },
  {
    name: 'a half-year above its year',
    figure: spent('2022-H1', '10'),
    series: [spent('2022', '9')],
    found: [['part-above-whole', '10', '9']],
  },
  {
    name: 'a year below its half',
    figure: spent('2022', '9'),
    series: [spent('2022-H1', '10')],
    found: [['part-above-whole', '10', '9']],
  },
  { name: 'another year', figure: spent('2022', '9'), series: [spent('2021-H1', '10')], found: [] },
])('indicator: $name', ({ figure, series, found }) => {
  const item = makeIndicator({ unit: '亿元' })
  const findings = wholeGuard(makeFigure(figure), makeAround({ item, series }))
  expect(findings.map((f) => [f.code, f.found, f.details?.whole])).toEqual(found)
})
