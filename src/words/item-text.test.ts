/** Fields of an item's text in words: numbers with the unit that stands in another field. */

import { expect, test } from 'vitest'
import type { IndicatorContent, ProjectContent } from '#domain/plans/item.ts'
import { measuredFieldText } from './item-text.ts'

const indicator: IndicatorContent = {
  ...{ kind: 'indicator', name: 'x', field: '', unit: '%', nature: null, direction: null, definition: '' },
  ...{ base: '58', baseYear: 2020, targetYear: 2025 },
  target: { kind: 'floor', value: '65', text: '65以上' },
}
const project: ProjectContent = {
  ...{ kind: 'project', name: 'x', field: '', content: '', years: '2021—2025' },
  ...{ investment: '18.6', investmentUnit: '亿元' },
}

test.each([
  ['base', '58', indicator, '58%'],
  ['target.value', '65', indicator, '65%'],
  ['target.text', '65以上', indicator, '65以上（计量单位：%）'],
  ['target.text', '65%以上', indicator, '65%以上'],
  ['target.kind', 'floor', indicator, '不低于'],
  ['targetYear', '2025', indicator, '2025年'],
  ['name', '5G基站', indicator, '5G基站'],
  ['investment', '18.6', project, '18.6亿元'],
  ['years', '2021—2025', project, '2021—2025年'],
  ['years', '2021—2025年', project, '2021—2025年'],
  ['base', '58', null, '58'],
] as const)('%s %s', (field, value, content, said) => {
  expect(measuredFieldText('zh-CN', { field, value, content })).toBe(said)
})
