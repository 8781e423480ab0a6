/** What a row shows of each kind of item. */

import { describe, expect, test } from 'vitest'
import type { ItemContent } from './item.ts'
import { itemColumns, itemMeasure } from './item-columns.ts'

const indicator: ItemContent = {
  kind: 'indicator',
  name: '高价值发明专利',
  field: '创新驱动',
  unit: '件',
  nature: 'anticipatory',
  direction: 'up',
  base: null,
  baseYear: 2020,
  target: { kind: 'level', value: '8.5', text: '8.5' },
  targetYear: 2025,
  definition: '',
}
const task: ItemContent = { kind: 'task', name: '优化学区', field: '教育', taskKind: 'reform' }
const project: ItemContent = {
  kind: 'project',
  name: '学校群',
  field: '专栏1',
  content: '学校5所',
  years: '',
  investment: '5.70',
  investmentUnit: '亿元',
}

describe('itemColumns', () => {
  test.each([
    { content: indicator, shown: { unit: '件', nature: 'anticipatory', base: '', target: '8.5', targetKind: 'level', more: '' } },
    { content: task, shown: { unit: '', nature: null, target: '', targetKind: '', more: 'reform' } },
    { content: project, shown: { unit: '', nature: null, target: '', more: '学校5所；5.70亿元' } },
    { content: { ...project, investment: null, investmentUnit: '' }, shown: { more: '学校5所' } },
  ])('of a $content.kind', ({ content, shown }) => {
    expect(itemColumns(content)).toMatchObject({ name: content.name, field: content.field, ...shown })
  }) // biome-ignore format: table
})

describe('itemMeasure', () => {
  test.each([
    { content: indicator, measure: '件', target: '8.5' },
    { content: task, measure: '', target: '' },
    { content: project, measure: '亿元', target: '5.70' },
    { content: { ...project, investment: null }, measure: '亿元', target: '' },
  ])('of a $content.kind', ({ content, ...expected }) => {
    expect(itemMeasure(content)).toEqual(expected)
  })
})
