/** A unit under the name it had. */

import { expect, test } from 'vitest'
import { nameAt } from './names.ts'

const unit = { unitId: 'a', name: '第三名' }
const former = [
  { unitId: 'a', name: '第二名', until: new Date('2024-03-01T00:00:00Z') },
  { unitId: 'a', name: '第一名', until: new Date('2023-03-01T00:00:00Z') },
  { unitId: 'b', name: '别的单位', until: new Date('2025-03-01T00:00:00Z') },
]

test.each([
  { name: 'before every act', at: '2022-01-01T00:00:00Z', found: '第一名' },
  { name: 'between two', at: '2023-06-01T00:00:00Z', found: '第二名' },
  { name: 'after the last', at: '2024-06-01T00:00:00Z', found: '第三名' },
  { name: 'at the instant of an act, the new name', at: '2024-03-01T00:00:00Z', found: '第三名' },
])('$name', ({ at, found }) => {
  expect(nameAt(former, unit, new Date(at))).toBe(found)
})

test('a unit that an act made has no name before it', () => {
  const made = [{ unitId: 'a', name: '', until: new Date('2024-03-01T00:00:00Z') }]
  expect(nameAt(made, unit, new Date('2023-01-01T00:00:00Z'))).toBe('第三名')
})
