/** Definitions within a series. */

import { expect, test } from 'vitest'
import { definitionGuard } from './definition.ts'
import { makeAround, makeFigure, makeIndicator } from './test-around.ts'

test.each([
  {
    name: 'none stated',
    figure: {},
    around: { series: [{ period: '2021', number: '3', grade: 'official', definition: '第一口径' }] },
    found: [],
  },
  {
    name: 'the same but for blanks',
    figure: { definition: '第一 口径' },
    around: { series: [{ period: '2021', number: '3', grade: 'official', definition: '第一口径' }] },
    found: [],
  },
  {
    name: 'energy per output, about 3 before and 7.3 after the definition changed (trap 1)',
    figure: { definition: '扣除原料用能和非化石能源', number: '7.3' },
    around: { series: [{ period: '2021', number: '3', grade: 'official', definition: '原口径' }] },
    found: [['definition-mixed', 'warning']],
  },
  {
    name: "another than the plan's",
    figure: { definition: '扣除沙尘天气' },
    around: { item: makeIndicator({ definition: '全部天数' }) },
    found: [['definition-not-plans', 'warning']],
  },
  {
    name: "the plan's own",
    figure: { definition: '全部天数' },
    around: { item: makeIndicator({ definition: '全部天数' }) },
    found: [],
  },
])('$name', ({ figure, around, found }) => {
  const findings = definitionGuard(
    makeFigure(figure as Parameters<typeof makeFigure>[0]),
    makeAround(around as Parameters<typeof makeAround>[0]),
  )
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual(found)
})
