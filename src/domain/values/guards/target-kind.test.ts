/** Targets that forbid a computation. */

import { expect, test } from 'vitest'
import { targetKindGuard } from './target-kind.ts'
import { makeAround, makeFigure, makeIndicator } from './test-around.ts'

test.each([
  {
    name: 'a level',
    figure: {},
    around: {},
    found: [],
  },
  {
    name: 'growth without a number (trap 5)',
    figure: {},
    around: { item: makeIndicator({ target: { kind: 'none', value: null, text: '保持在合理区间' } }) },
    found: [['target-no-number', 'note']],
  },
  {
    name: 'issued yearly from above',
    figure: {},
    around: { item: makeIndicator({ target: { kind: 'assigned', value: null, text: '完成上级下达任务' } }) },
    found: [['target-assigned', 'note']],
  },
  {
    name: 'an output where its growth is asked',
    figure: { number: '388.64' },
    around: { item: makeIndicator({ target: { kind: 'annual_growth', value: '6', text: '6' } }) },
    found: [['rate-expected', 'warning']],
  },
  {
    name: 'a fall is a rate',
    figure: { number: '-12.5' },
    around: { item: makeIndicator({ target: { kind: 'relative', value: null, text: '同步' } }) },
    found: [],
  },
  {
    name: 'an income where its growth is asked, relative (trap 5)',
    figure: { number: '48976' },
    around: { item: makeIndicator({ target: { kind: 'relative', value: null, text: '同步' } }) },
    found: [['rate-expected', 'warning']],
  },
])('$name', ({ figure, around, found }) => {
  const findings = targetKindGuard(
    makeFigure(figure as Parameters<typeof makeFigure>[0]),
    makeAround(around as Parameters<typeof makeAround>[0]),
  )
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual(found)
})
