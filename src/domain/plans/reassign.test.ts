/** What becomes of an item's leads and supporters when units change. */

import { describe, expect, test } from 'vitest'
import { reassigned, sameParts, settled } from './reassign.ts'
import type { ResponsibilityRole } from './responsibility.ts'

/** '教育局' leads named itself; '+' before the name: supports; '@' after it: by the group named there. */
const parts = (...written: string[]) => {
  const count = { lead: 0, support: 0 }
  return written.map((text) => {
    const role: ResponsibilityRole = text.startsWith('+') ? 'support' : 'lead'
    count[role] += 1
    const [name = '', viaGroup = ''] = text.replace('+', '').split('@')
    return { unitId: name, name, role, position: count[role], viaGroup }
  })
}
const told = (found: ReturnType<typeof parts>) =>
  found.map(
    ({ name, role, viaGroup }) => `${role === 'support' ? '+' : ''}${name}${viaGroup ? `@${viaGroup}` : ''}`,
  )

describe('reassigned', () => {
  test.each([
    { name: 'the lead goes over', before: ['甲'], givers: ['甲'], after: ['丙'] },
    {
      name: 'the main lead keeps the first place',
      before: ['甲', '丁', '+乙'],
      givers: ['甲'],
      after: ['丙', '丁', '+乙'],
    },
    { name: 'both merge into one lead', before: ['甲', '乙'], givers: ['甲', '乙'], after: ['丙'] },
    { name: 'who leads does not support', before: ['甲', '+乙'], givers: ['甲', '乙'], after: ['丙'] },
    { name: 'the taker had the part already', before: ['丙', '甲'], givers: ['甲'], after: ['丙'] },
    { name: 'the taker supported and now leads', before: ['甲', '+丙'], givers: ['甲'], after: ['丙'] },
    {
      name: 'members of a group are one',
      before: ['甲@各街道', '乙@各街道', '丁@各街道'],
      givers: ['甲', '乙'],
      after: ['丙@各街道', '丁@各街道'],
    },
    { name: 'nobody gives', before: ['丁', '+乙'], givers: ['甲'], after: ['丁', '+乙'] },
  ])('$name', ({ before, givers, after }) => {
    const found = reassigned(parts(...before), { givers, taker: { unitId: '丙', name: '丙' } })
    expect(told(found)).toEqual(after)
    expect(found.map(({ position }) => position)).toEqual(parts(...after).map(({ position }) => position))
  })

  test('a renamed unit keeps its part under the new name', () => {
    const found = reassigned(parts('甲', '+乙'), { givers: ['甲'], taker: { unitId: '甲', name: '新甲' } })
    expect(found).toEqual([{ ...parts('甲')[0], name: '新甲' }, parts('+乙')[0]])
  })

  test('a name no unit bears stays', () => {
    const nobody = [{ unitId: null, name: '某部门', role: 'lead' as const, position: 1, viaGroup: '' }]
    expect(reassigned(nobody, { givers: ['甲'], taker: { unitId: '丙', name: '丙' } })).toEqual(nobody)
  })
})

test('a list in any order is settled: leads first, each unit once', () => {
  expect(told(settled(parts('+乙', '甲', '乙')))).toEqual(['甲', '乙'])
})

test.each([
  { name: 'the same', one: ['甲', '+乙'], other: ['甲', '+乙'], same: true },
  { name: 'another role', one: ['甲', '+乙'], other: ['甲', '乙'], same: false },
  { name: 'another order', one: ['甲', '乙'], other: ['乙', '甲'], same: false },
  { name: 'one less', one: ['甲', '乙'], other: ['甲'], same: false },
])('sameParts: $name', ({ one, other, same }) => {
  expect(sameParts(parts(...one), parts(...other))).toBe(same)
})
