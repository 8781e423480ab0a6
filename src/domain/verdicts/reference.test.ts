/** A relative target finds the one indicator it names, or none. */

import { expect, test } from 'vitest'
import type { IndicatorContent } from '../plans/item.ts'
import type { TargetKind } from '../plans/target.ts'
import { referenceOf } from './reference.ts'

const indicator = (name: string, kind: TargetKind, text: string): { content: IndicatorContent } => ({
  content: {
    kind: 'indicator',
    name,
    field: '',
    unit: '%',
    nature: null,
    direction: 'up',
    base: null,
    baseYear: null,
    target: { kind, value: null, text },
    targetYear: 2025,
    definition: '',
  },
})

const growth = indicator('地区生产总值年均增长', 'annual_growth', '6左右（年均）')
const energy = indicator('单位地区生产总值能源消耗降低', 'cumulative', '[14.5]')
const share = indicator('服务业增加值占地区生产总值比重增加', 'level', '62')
const revenue = indicator('一般公共预算收入年均增长', 'annual_growth', '5左右')

test.each([
  { name: 'with the economy', text: '与经济增长基本同步', found: growth },
  { name: 'above the growth of GDP', text: '高于GDP增长', found: growth },
  { name: 'with revenue', text: '与财政收入同步增长', found: revenue },
  { name: 'what no indicator of the plan is called', text: '与物价涨幅同步', found: null },
])('$name', ({ text, found }) => {
  const relative = indicator('居民人均可支配收入年均增长', 'relative', text)
  expect(referenceOf(relative.content, [growth, energy, share, revenue, relative])).toBe(found)
})

test('two that fit are for a person to choose from', () => {
  const relative = indicator('居民人均可支配收入年均增长', 'relative', '与经济增长基本同步')
  expect(
    referenceOf(relative.content, [growth, indicator('国内生产总值增长', 'annual_growth', '5'), relative]),
  ).toBeNull()
})

test('other targets are bound to none', () => {
  expect(referenceOf(growth.content, [growth, revenue])).toBeNull()
})
