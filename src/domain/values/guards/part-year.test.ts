/** Parts of a year beside a yearly target. */

import { expect, test } from 'vitest'
import { partYearGuard } from './part-year.ts'
import { makeAround, makeFigure, makeProject } from './test-around.ts'

test.each([
  {
    name: 'a whole year',
    figure: {},
    around: {},
    found: [],
  },
  {
    name: 'air quality of the first half-year 2023, 81.4 against 85.5 of the year (trap 3)',
    figure: { period: '2023-H1', number: '81.4' },
    around: {},
    found: [['part-year-apart', 'note']],
  },
  {
    name: 'a month',
    figure: { period: '2023-06' },
    around: {},
    found: [['part-year-apart', 'note']],
  },
  {
    name: 'an investment added up since a year is no indicator',
    figure: { period: '2021/2023-06' },
    around: { item: makeProject() },
    found: [],
  },
])('$name', ({ figure, around, found }) => {
  const findings = partYearGuard(
    makeFigure(figure as Parameters<typeof makeFigure>[0]),
    makeAround(around as Parameters<typeof makeAround>[0]),
  )
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual(found)
})
