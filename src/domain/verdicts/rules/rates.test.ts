/** Limits, means, caps, cumulative changes and relative targets. */

import { describe, expect, test } from 'vitest'
import { judge } from '../judge.ts'
import { type Asked, makeJudged } from '../test-judged.ts'
import { accumulationOf } from './cumulative.ts'
import { relationIn } from './relative.ts'

const verdictAt2022 = (asked: Asked) => judge(makeJudged(asked), { cutOff: '2022-12-31' })

const last = (value: string) => ({ 2022: value })
const ceiling = (base: string | null, target: string, value: string): Asked => ({
  ...{ kind: 'ceiling', direction: 'down', base, target },
  values: last(value),
})
const floor = (base: string | null, target: string, value: string): Asked => ({
  ...{ kind: 'floor', base, target },
  values: last(value),
})
const cap = (target: string, ...values: string[]): Asked => ({
  ...{ kind: 'annual_cap', direction: 'down', unit: '%', target, values },
})
const growth = (target: string, ...values: string[]): Asked => ({
  ...{ kind: 'annual_growth', unit: '%', target, values },
})
const change = (target: string, ...values: string[]): Asked => ({
  ...{ kind: 'cumulative', unit: '%', direction: 'down', target, values },
})
const bound = (text: string, values: string[], reference: string[]): Asked => ({
  ...{ kind: 'relative', unit: '%', text, values, reference },
})

test.each<[string, Asked, string, string | null]>([
  ['ceiling kept', ceiling('3.7', '4.5', '4.5'), 'on_schedule', null],
  ['ceiling broken', ceiling('3.7', '4.5', '4.6'), 'behind', null],
  ['ceiling kept, no base', ceiling(null, '4.5', '4.4'), 'on_schedule', null],
  ['ceiling still to be reached', ceiling('0.022', '0.018', '0.0204'), 'on_schedule', '1'],
  ['ceiling reached from above', ceiling('0.022', '0.018', '0.018'), 'ahead', '2.5'],
  ['floor kept, no base', floor(null, '95', '95.0'), 'on_schedule', null],
  ['floor broken, no base', floor(null, '95', '94.9'), 'behind', null],
  ['floor still to be reached', floor('90', '95', '91'), 'behind', '0.5'],
  ['the kind says the direction', { ...floor('90', '95', '92'), direction: 'down' }, 'on_schedule', '1'],
  ['cap kept in the mean, broken in a year', cap('5.5', '5.1', '5.6'), 'on_schedule', null],
  ['cap met exactly in the mean', cap('5.5', '5.4', '5.6'), 'on_schedule', null],
  ['cap broken in the mean', cap('5.5', '5.5', '5.6'), 'behind', null],
  ['growth exactly a tenth above', growth('7', '7.7', '7.7'), 'faster', '1.1'],
  ['growth just below a tenth above', growth('7', '7.7', '7.699'), 'on_schedule', '1.099929'],
  ['growth at exactly 0.95 in the mean', growth('6', '8.1', '3.3'), 'on_schedule', '0.95'],
  ['growth missed', growth('6.5', '6.1', '6.1'), 'behind', '0.938462'],
  ['growth far above is not ahead', growth('7', '14.6', '10.1'), 'faster', '1.764286'],
  ['a yearly fall, signed', { ...growth('-3', '-3', '-3.6'), direction: 'down' }, 'faster', '1.1'],
  ['a yearly fall by size', { ...growth('3', '3', '3.6'), direction: 'down' }, 'faster', '1.1'],
  ['growth not below a fall', growth('-2', '-2', '-1.9'), 'on_schedule', null],
  ['growth of zero kept', growth('0', '1', '-1'), 'on_schedule', null],
  ['growth of zero missed', growth('0', '1', '-1.1'), 'behind', null],
  ['reductions, signed and compounded', change('-13.5', '-2.7', '-0.1'), 'behind', '0.518019'],
  ['reductions by size, compounded', change('13.5', '2.7', '0.1'), 'behind', '0.518019'],
  ['a rise among reductions by size', change('10', '4', '-1'), 'behind', '0.76'],
  ['rises where a signed fall was planned', change('-10', '1', '1'), 'behind', '-0.5025'],
  [
    'a signed fall, direction not stated',
    { ...change('-8', '-2', '-2'), direction: null },
    'faster',
    '1.2375',
  ],
  ['growth compounded to the target', { ...change('21', '10', '10'), direction: 'up' }, 'ahead', '2.5'],
  ['amounts summed', { ...change('600', '112', '128'), direction: 'up', unit: '亿元' }, 'on_schedule', '1'],
  [
    'amounts, direction not stated',
    { ...change('600', '100', '100'), direction: null, unit: '亿元' },
    'behind',
    '0.833333',
  ],
  [
    'percentage points summed',
    { ...change('5', '1', '1.2'), direction: 'up', unit: '百分点' },
    'faster',
    '1.1',
  ],
  ['in step', bound('与经济增长基本同步', ['8.1', '2.9'], ['8.1', '3.0']), 'on_schedule', '0.990991'],
  ['in step at exactly 0.95', bound('与经济增长基本同步', ['9.5', '0'], ['9', '1']), 'on_schedule', '0.95'],
  ['out of step', bound('与经济增长基本同步', ['5', '4'], ['8', '4']), 'behind', '0.75'],
  ['above', bound('高于GDP增长', ['8.7', '4.2'], ['8.1', '3.0', '5.2']), 'on_schedule', '1.162162'],
  ['not above where equal', bound('高于GDP增长', ['3', '4'], ['4', '3']), 'behind', '1'],
  ['not below where equal', bound('不低于GDP增长', ['3', '4'], ['4', '3']), 'on_schedule', '1'],
  ['below', bound('低于GDP增长', ['3', '3'], ['4', '3']), 'on_schedule', '0.857143'],
  ['not below', bound('低于GDP增长', ['4', '3'], ['4', '3']), 'behind', '1'],
  ['at most', bound('不高于GDP增长', ['4', '3.1'], ['4', '3']), 'behind', '1.014286'],
  ['in step with a fall', bound('与GDP增长同步', ['-1', '-1'], ['-1', '-2']), 'on_schedule', null],
])('%s', (_, asked, expected, ratio) => {
  expect(verdictAt2022(asked)).toMatchObject({ class: expected, ratio, computable: true, reason: null })
})

describe('arithmetic', () => {
  const lineOf = (asked: Asked, code: string) =>
    verdictAt2022(asked).arithmetic.find((line) => line.code === code)?.details

  test.each<[string, Asked, string, object]>([
    ['years above a cap', cap('5.5', '5.1', '5.6'), 'cap-years', { years: '2022', target: '5.5' }],
    ['a mean', growth('6', '8.1', '-3'), 'mean', { terms: '8.1+(-3)', years: 2, mean: '2.55' }],
    ['the rate still required', growth('6', '8.1', '3'), 'mean-needed', { years: 3, needed: '6.3' }],
    [
      'signed changes',
      change('-9', '-2.7', '0.1'),
      'compounded',
      { terms: '(1-2.7%)×(1+0.1%)-1', change: '-2.6027' },
    ],
    [
      'reductions by size',
      change('9', '2.7', '0.1'),
      'compounded',
      { terms: '1-(1-2.7%)×(1-0.1%)', change: '2.7973' },
    ],
    ['a sum', { ...change('9', '2.7', '1'), unit: '万吨' }, 'summed', { terms: '2.7+1', change: '3.7' }],
    [
      'the other rates',
      bound('高于GDP增长', ['3', '4'], ['4', '3']),
      'reference-mean',
      { terms: '4+3', years: 2, mean: '3.5' },
    ],
  ])('%s', (_, asked, code, details) => {
    expect(lineOf(asked, code)).toEqual(details)
  })

  test('every year it rests on is among the values used', () => {
    expect(verdictAt2022(growth('6', '8.1', '3')).valueIds).toEqual(['v2021', 'v2022'])
  })
})

test.each([
  ['%', 'compounded'],
  ['％', 'compounded'],
  ['百分点', 'summed'],
  ['亿元', 'summed'],
  ['', 'summed'],
])('changes in "%s" are %s', (unit, accumulation) => {
  expect(accumulationOf(unit)).toBe(accumulation)
})

test.each([
  ['与经济增长基本同步', 'in_step'],
  ['与GDP增长持平', 'in_step'],
  ['高于GDP增长', 'above'],
  ['快于经济增长', 'above'],
  ['不低于GDP增速', 'at_least'],
  ['不高于GDP增速', 'at_most'],
  ['低于GDP增速', 'below'],
  ['保持在合理区间', null],
])('%s means %s', (text, relation) => {
  expect(relationIn(text)).toBe(relation)
})
