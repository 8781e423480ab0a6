/** Which stages an item can have. */

import { expect, test } from 'vitest'
import { makeIndicator } from '../values/guards/test-around.ts'
import { pathMisfit } from './path.ts'

const stage = (year: number) => ({ year, level: '60' })
const task = { kind: 'task', name: '甲', field: '', taskKind: null } as const
const assigned = makeIndicator({ target: { kind: 'assigned', value: null, text: '完成上级下达任务' } })

test.each([
  { name: 'none', content: task, years: [], code: undefined },
  { name: 'between base and target', content: makeIndicator(), years: [2022, 2024], code: undefined },
  { name: 'of a task', content: task, years: [2022], code: 'path-not-taken' },
  { name: 'of a target without a way', content: assigned, years: [2022], code: 'path-not-taken' },
  { name: 'in the base year', content: makeIndicator(), years: [2020], code: 'path-year' },
  { name: 'in the target year', content: makeIndicator(), years: [2025], code: 'path-year' },
  { name: 'a year twice', content: makeIndicator(), years: [2022, 2022], code: 'path-year' },
])('$name', ({ content, years, code }) => {
  expect(pathMisfit(content, years.map(stage))?.code).toBe(code)
})
