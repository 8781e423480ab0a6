/** One thing and several: the English words follow the number, whatever it comes as. */

import { expect, test } from 'vitest'
import { say } from './say.ts'

test.each([
  [0, '0 days late', '0 places'],
  [1, '1 day late', '1 place'],
  ['1', '1 day late', '1 place'],
  [2, '2 days late', '2 places'],
])('%o', (count, late, places) => {
  expect(say('en', 'deadlines', 'lateBy', { days: count })).toBe(late)
  expect(say('en', 'values', 'placesCount', { count })).toBe(places)
})

test('Chinese has one form', () => {
  expect(say('zh-CN', 'deadlines', 'lateBy', { days: 1 })).toBe('逾期1天')
})
