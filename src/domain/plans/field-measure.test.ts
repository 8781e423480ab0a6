/** Units of measure of the numbers in an item's text. */

import { expect, test } from 'vitest'
import { fieldMeasure, type Measure } from './field-measure.ts'
import type { IndicatorContent } from './item.ts'
import type { Target } from './target.ts'

const indicator = (unit: string, target: Partial<Target> = {}): IndicatorContent => ({
  ...{ kind: 'indicator', name: 'x', field: '', unit, nature: null, direction: null, definition: '' },
  ...{ base: '58', baseYear: 2020, targetYear: 2025 },
  target: { kind: 'level', value: '65', text: '65', ...target },
})

test.each<[IndicatorContent, string, Measure | null]>([
  [indicator('亿元'), 'base', { unit: '亿元' }],
  [indicator('亿元'), 'target.value', { unit: '亿元' }],
  [indicator('亿元', { kind: 'annual_growth', text: '6左右（年均）' }), 'target.value', { unit: '%' }],
  [indicator('%', { kind: 'increment', text: '[1]' }), 'target.text', 'points'],
  [indicator('岁', { kind: 'increment', text: '[1]' }), 'target.text', { unit: '岁' }],
  [indicator('%', { kind: 'relative', value: null, text: '与经济增长同步' }), 'target.text', null],
  [indicator(''), 'target.value', null],
  [indicator('%'), 'targetYear', 'year'],
  [indicator('%'), 'name', null],
])('%o: %s', (content, field, measure) => {
  expect(fieldMeasure(content, field)).toEqual(measure)
})
