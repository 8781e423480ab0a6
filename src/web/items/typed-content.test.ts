/** What was typed says again what it was taken from. */

import { expect, test } from 'vitest'
import { fieldsOf } from '#domain/plans/correction.ts'
import type { ItemContent } from '#domain/plans/item.ts'
import { typedContent } from './typed-content.ts'

const contents: ItemContent[] = [
  {
    ...{ kind: 'indicator', name: '生产总值', field: '经济', unit: '亿元', nature: 'binding' },
    ...{ direction: 'up', base: '58.30', baseYear: 2020, targetYear: 2025, definition: '现价' },
    target: { kind: 'annual_growth', value: '6.0', text: '6.0左右（年均）' },
  },
  {
    ...{ kind: 'indicator', name: '无数', field: '', unit: '', nature: null, direction: null },
    ...{ base: null, baseYear: null, targetYear: null, definition: '' },
    target: { kind: 'none', value: null, text: '' },
  },
  { kind: 'task', name: '任务', field: '改革', taskKind: 'reform' },
  {
    ...{ kind: 'project', name: '工程', field: '专栏1', content: '新建', years: '2021—2025' },
    ...{ investment: '12.50', investmentUnit: '亿元' },
  },
]

test.each(contents)('$kind $name', (content) => {
  expect(typedContent(content.kind, Object.fromEntries(fieldsOf(content)))).toEqual(content)
})

test('a field that was emptied says nothing', () => {
  const [first] = contents
  if (!first) throw new Error('there is one')
  const typed = { ...Object.fromEntries(fieldsOf(first)), base: ' ', nature: '', baseYear: '' }
  expect(typedContent('indicator', typed)).toMatchObject({ base: null, nature: null, baseYear: null })
})
