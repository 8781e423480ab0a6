/** The days of a figure. */

import { expect, test } from 'vitest'
import { daysGuard } from './days.ts'
import { makeAround, makeFigure } from './test-around.ts'

test.each([
  {
    name: 'a yearly figure published the spring after',
    figure: {},
    around: {},
    found: [],
  },
  {
    name: 'an as-of day ahead',
    figure: { asOf: '2023-06-30', publishedOn: null, period: '2023-H1' },
    around: {},
    found: [['as-of-ahead', 'error']],
  },
  {
    name: 'today is not ahead',
    figure: { period: '2023-05', grade: 'estimate', asOf: '2023-05-20', publishedOn: null },
    around: {},
    found: [],
  },
  {
    name: 'a publication ahead',
    figure: { publishedOn: '2023-05-21' },
    around: {},
    found: [['published-ahead', 'error']],
  },
  {
    name: 'official before the period is over',
    figure: { asOf: '2022-11-30', publishedOn: null },
    around: {},
    found: [['official-early', 'error']],
  },
  {
    name: 'revised before the period is over',
    figure: { grade: 'revised', asOf: '2022-12-30', publishedOn: null },
    around: {},
    found: [['official-early', 'error']],
  },
  {
    name: 'preliminary in January, still an expectation of the year before (trap 8)',
    figure: { grade: 'preliminary', asOf: '2022-12-30', publishedOn: null },
    around: {},
    found: [['counts-as-estimate', 'note']],
  },
  {
    name: 'an estimate before the period is over',
    figure: { grade: 'estimate', asOf: '2022-11-30', publishedOn: null },
    around: {},
    found: [],
  },
  {
    name: "published on the period's last day",
    figure: { publishedOn: '2022-12-31' },
    around: {},
    found: [['published-early', 'error']],
  },
  {
    name: 'a day after its publication',
    figure: { asOf: '2023-04-01' },
    around: {},
    found: [['as-of-after-publication', 'warning']],
  },
])('$name', ({ figure, around, found }) => {
  const findings = daysGuard(
    makeFigure(figure as Parameters<typeof makeFigure>[0]),
    makeAround(around as Parameters<typeof makeAround>[0]),
  )
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual(found)
})
