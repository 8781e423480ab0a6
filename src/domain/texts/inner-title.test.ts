/** Book marks inside book marks. */

import { expect, test } from 'vitest'
import { innerTitle } from './inner-title.ts'

test.each([
  { name: 'none', title: '中期评估报告', inner: '中期评估报告' },
  { name: 'one', title: '《规划纲要》中期评估报告', inner: '〈规划纲要〉中期评估报告' },
])('$name', ({ title, inner }) => {
  expect(innerTitle(title)).toBe(inner)
})
