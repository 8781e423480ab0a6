/** Values and targets as a report writes them. */

import { describe, expect, test } from 'vitest'
import type { Target } from '../../plans/target.ts'
import type { Value } from '../../values/value.ts'
import type { ReportPhrases } from '../phrases.ts'
import { isEstimate, targetInText, valueInText } from './value-words.ts'

const texts: Partial<Record<Parameters<ReportPhrases>[0], string>> = {
  'value.estimate': '{{value}}（预计）',
  'target.cumulative': '累计{{value}}',
  'target.increment': '提高{{value}}',
  'target.decrement': '降低{{value}}',
  'unit.points': '个百分点',
}
const phrases: ReportPhrases = (phrase) => texts[phrase] ?? ''

const value = (change: Partial<Value>): Value => ({
  id: 'v',
  itemId: 'i',
  period: '2022',
  number: '6.0',
  grade: 'official',
  asOf: '2022-12-31',
  source: '',
  ...change,
})

test.each([
  { number: '6.0', estimate: false, text: '6.0%' },
  { number: '6', estimate: false, text: '6%' },
  { number: '-2.60', estimate: true, text: '-2.60%（预计）' },
  { number: '0', estimate: false, text: '0%' },
])('$number stays exactly as it was written', ({ number, estimate, text }) => {
  expect(valueInText(phrases, value({ number }), { unit: '%', estimate })).toBe(text)
})

const cutOffs = { yearly: '2022-12-31', monthly: '2023-06-30', progress: '2023-06-30' }

test.each([
  { name: 'an official value', change: {}, estimate: false },
  { name: 'an estimate', change: { grade: 'estimate' as const }, estimate: true },
  { name: 'an official one told before the year was over', change: { asOf: '2022-11-30' }, estimate: true },
  { name: 'a preliminary one', change: { grade: 'preliminary' as const }, estimate: false },
])('$name counts as 预计: $estimate', ({ change, estimate }) => {
  expect(isEstimate(value(change), cutOffs)).toBe(estimate)
})

describe('targetInText', () => {
  const said = (target: Target, unit: string, direction: 'up' | 'down' | null = null) =>
    targetInText(phrases, { target, unit, direction })

  test.each<{ target: Target; unit: string; direction?: 'down'; text: string }>([
    { target: { kind: 'level', value: '62', text: '62' }, unit: '%', text: '62%' },
    {
      target: { kind: 'annual_growth', value: '6', text: '6左右（年均）' },
      unit: '%',
      text: '6%左右（年均）',
    },
    { target: { kind: 'ceiling', value: '4.5', text: '4.5以内' }, unit: '%', text: '4.5%以内' },
    { target: { kind: 'ceiling', value: '4.5', text: '4.5%以内' }, unit: '%', text: '4.5%以内' },
    { target: { kind: 'cumulative', value: '600', text: '[600]' }, unit: '亿元', text: '累计600亿元' },
    { target: { kind: 'increment', value: '1', text: '[1]' }, unit: '岁', text: '提高1岁' },
    {
      target: { kind: 'increment', value: '1', text: '[1]' },
      unit: '岁',
      direction: 'down',
      text: '降低1岁',
    },
    { target: { kind: 'increment', value: '1', text: '[1]' }, unit: '%', text: '提高1个百分点' },
    {
      target: { kind: 'annual_growth', value: '6', text: '6左右（年均）' },
      unit: '亿元',
      text: '6%左右（年均）',
    },
    {
      target: { kind: 'relative', value: null, text: '与经济增长基本同步' },
      unit: '%',
      text: '与经济增长基本同步',
    },
    { target: { kind: 'level', value: '400', text: '400' }, unit: '', text: '400' },
  ])('$target.text of $unit is $text', ({ target, unit, direction, text }) => {
    expect(said(target, unit, direction)).toBe(text)
  })
})
