/** Jumps against history. */

import { expect, test } from 'vitest'
import { jumpGuard } from './jump.ts'
import { makeAround, makeFigure, makeIndicator, yearly } from './test-around.ts'

test.each([
  {
    name: 'three earlier points tell nothing',
    figure: { number: '99', period: '2023' },
    around: { series: yearly(2021, '58.9', '59.4') },
    found: [],
  },
  {
    name: 'the fourth earlier point counts, the base among them',
    figure: { number: '75', period: '2024' },
    around: { series: yearly(2021, '58.9', '59.4', '60.1') },
    found: [['jump', 'warning']],
  },
  {
    name: 'a usual step',
    figure: { number: '60.8', period: '2024' },
    around: { series: yearly(2021, '58.9', '59.4', '60.1') },
    found: [],
  },
  {
    name: 'one wild year before does not hide the next (robust)',
    figure: { number: '95', period: '2026' },
    around: { series: yearly(2021, '58.9', '70.1', '60.1', '60.6', '61.2') },
    found: [['jump', 'warning']],
  },
  {
    name: 'even steps, a larger one',
    figure: { number: '5.9', period: '2025' },
    around: { item: makeIndicator({ base: null }), series: yearly(2021, '1.0', '2.0', '3.0', '4.0') },
    found: [],
  },
  {
    name: 'even steps, a much larger one',
    figure: { number: '6.6', period: '2025' },
    around: { item: makeIndicator({ base: null }), series: yearly(2021, '1.0', '2.0', '3.0', '4.0') },
    found: [['jump', 'warning']],
  },
  {
    name: 'a series that never moved, one last place',
    figure: { number: '4.1', period: '2025' },
    around: { item: makeIndicator({ base: null }), series: yearly(2021, '4.0', '4.0', '4.0', '4.0') },
    found: [],
  },
  {
    name: 'a gap before the year',
    figure: { number: '99', period: '2026' },
    around: { series: yearly(2021, '58.9', '59.4', '60.1', '60.6') },
    found: [],
  },
  {
    name: 'a half-year has no yearly step',
    figure: { number: '99', period: '2024-H1' },
    around: { series: yearly(2021, '58.9', '59.4', '60.1') },
    found: [],
  },
])('$name', ({ figure, around, found }) => {
  const findings = jumpGuard(
    makeFigure(figure as Parameters<typeof makeFigure>[0]),
    makeAround(around as Parameters<typeof makeAround>[0]),
  )
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual(found)
})
