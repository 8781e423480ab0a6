/** Figures of periods after the cut-off. */

import { expect, test } from 'vitest'
import { cutOffGuard } from './cut-off.ts'
import { makeAround, makeFigure } from './test-around.ts'

test.each([
  {
    name: 'the year of the cut-off',
    figure: {},
    around: {},
    found: [],
  },
  {
    name: 'a later year',
    figure: { period: '2023', asOf: '2023-12-31' },
    around: {},
    found: [['after-cut-off', 'note']],
  },
  {
    name: 'a half-year is held against the monthly cut-off',
    figure: { period: '2023-H1', asOf: '2023-06-30' },
    around: {},
    found: [],
  },
  {
    name: 'a month after the monthly cut-off',
    figure: { period: '2023-07', asOf: '2023-07-31' },
    around: {},
    found: [['after-cut-off', 'note']],
  },
  {
    name: 'an expectation of the last year is asked for',
    figure: { period: '2025', grade: 'estimate' },
    around: {},
    found: [],
  },
])('$name', ({ figure, around, found }) => {
  const findings = cutOffGuard(
    makeFigure(figure as Parameters<typeof makeFigure>[0]),
    makeAround(around as Parameters<typeof makeAround>[0]),
  )
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual(found)
})
