/** In what two texts of an item differ. */

import { expect, test } from 'vitest'
import { correctionMisfit, fieldChanges } from './correction.ts'
import type { IndicatorContent, TaskContent } from './item.ts'

const indicator: IndicatorContent = {
  ...{ kind: 'indicator', name: '生产总值', field: '经济', unit: '亿元', nature: null, direction: null },
  ...{ base: '58.3', baseYear: 2020, targetYear: 2025, definition: '' },
  target: { kind: 'level', value: '85', text: '85' },
}
const task: TaskContent = { kind: 'task', name: '任务', field: '', taskKind: null }

test.each([
  { name: 'nothing', after: indicator, changes: [] },
  {
    name: 'a base that lost its decimals',
    after: { ...indicator, base: '58.30' },
    changes: [{ field: 'base', before: '58.3', after: '58.30' }],
  },
  {
    name: 'a target with its text',
    after: { ...indicator, target: { kind: 'level' as const, value: '95', text: '95' } },
    changes: [
      { field: 'target.value', before: '85', after: '95' },
      { field: 'target.text', before: '85', after: '95' },
    ],
  },
  {
    name: 'a nature that was missing',
    after: { ...indicator, nature: 'binding' as const },
    changes: [{ field: 'nature', before: '', after: 'binding' }],
  },
])('$name', ({ after, changes }) => {
  expect(fieldChanges(indicator, after)).toEqual(changes)
})

test('another kind is no correction, and neither is the same text', () => {
  expect(correctionMisfit(indicator, task)).toBe('correction-kind')
  expect(correctionMisfit(indicator, { ...indicator })).toBe('correction-empty')
  expect(correctionMisfit(task, { ...task, name: '另一任务' })).toBeNull()
})
