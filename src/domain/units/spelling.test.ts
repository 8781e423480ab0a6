/** Which spellings are one unit. */

import { expect, test } from 'vitest'
import { unitKey } from './spelling.ts'

test.each([
  ['区发展和改革委员会', '区发改委'],
  ['市规划和自然资源局河北分局', '规划资源河北分局'],
  ['区市场监督管理局', '区市场监管局'],
  ['区退役军人事务局', '区退役军人局'],
  ['区国有资产监督管理委员会', '区国资委'],
  ['意风区管理委员会', '意风区管委会'],
  ['区残疾人联合会', '区残联'],
  ['共青团区委', '团区委'],
])('%s and %s are one unit', (a, b) => {
  expect(unitKey(a)).toBe(unitKey(b))
})

test('different units have different keys', () => {
  const names = [
    '区住建委',
    '区住建局',
    '区委办',
    '区政府办',
    '区委政法委',
    '区司法局',
    '区发改委',
    '市发改委',
  ]
  expect(new Set(names.map(unitKey)).size).toBe(names.length)
})
