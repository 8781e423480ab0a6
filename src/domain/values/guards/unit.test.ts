/** Units of measure. */

import { expect, test } from 'vitest'
import { makeAround, makeFigure, makeIndicator, makeProject, yearly } from './test-around.ts'
import { unitGuard } from './unit.ts'

test.each([
  {
    name: 'none written beside it',
    figure: {},
    around: {},
    found: [],
  },
  {
    name: "the item's, full width",
    figure: { unit: '％ ' },
    around: {},
    found: [],
  },
  {
    name: 'another',
    figure: { unit: '个百分点' },
    around: {},
    found: [['unit-differs', 'error']],
  },
  {
    name: 'a share as a fraction of one',
    figure: { number: '0.594' },
    around: { series: yearly(2021, '58.9') },
    found: [['unit-slip', 'warning']],
  },
  {
    name: 'yuan for ten thousand yuan',
    figure: { number: '594000' },
    around: { series: yearly(2021, '58.9') },
    found: [['unit-slip', 'warning']],
  },
  {
    name: 'against the base where nothing else is known',
    figure: { number: '5930' },
    around: {},
    found: [['unit-slip', 'warning']],
  },
  {
    name: 'twice as much is no slip',
    figure: { number: '118' },
    around: { series: yearly(2021, '58.9') },
    found: [],
  },
  {
    name: 'growth from 0.1 to 10 is no slip',
    figure: { number: '10' },
    around: {
      series: yearly(2021, '0.1'),
      item: makeIndicator({ target: { kind: 'annual_growth', value: '6', text: '6' } }),
    },
    found: [],
  },
  {
    name: 'zero has no size',
    figure: { number: '0' },
    around: { series: yearly(2021, '58.9') },
    found: [],
  },
  {
    name: "a project's own unit",
    figure: { unit: '万元' },
    around: { item: makeProject() },
    found: [['unit-differs', 'error']],
  },
])('$name', ({ figure, around, found }) => {
  const findings = unitGuard(
    makeFigure(figure as Parameters<typeof makeFigure>[0]),
    makeAround(around as Parameters<typeof makeAround>[0]),
  )
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual(found)
})
