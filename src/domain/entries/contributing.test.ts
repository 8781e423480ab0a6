/** Who contributes to an item, whose figures count, and how a contributed text is taken over. */

import { describe, expect, test } from 'vitest'
import type { Responsibility } from '../plans/responsibility.ts'
import { contributingUnits, mainUnit, withTaken } from './contributing.ts'

const answering = (
  role: Responsibility['role'],
  position: number,
  unitId: string | null,
  viaGroup = '',
): Responsibility => ({ itemId: 'i', unitId, name: unitId ?? '外单位', role, position, viaGroup })

const shared = [
  answering('support', 1, 'd'),
  answering('lead', 2, 'b'),
  answering('lead', 1, 'a'),
  answering('support', 2, null),
  answering('support', 3, 'b'),
]
const streets = [
  answering('lead', 1, null, '各街道'),
  answering('lead', 2, 's2', '各街道'),
  answering('lead', 3, 's3', '各街道'),
  answering('support', 1, 'd'),
]

describe('mainUnit', () => {
  test.each([
    { name: 'the first lead', of: shared, filling: ['a'], main: 'a' },
    { name: 'the first member that is a unit of the place', of: streets, filling: ['s2', 's3'], main: 's2' },
    { name: 'nobody fills it in', of: shared, filling: [], main: null },
    { name: 'a supporter never counts', of: [answering('support', 1, 'd')], filling: ['d'], main: null },
  ])('$name', ({ of, filling, main }) => {
    expect(mainUnit(of, filling)).toBe(main)
  })
})

describe('contributingUnits', () => {
  test.each([
    { name: 'further leads, then supporters, each once', of: shared, filling: ['a'], units: ['b', 'd'] },
    { name: 'members fill in entries of their own', of: streets, filling: ['s2', 's3'], units: ['d'] },
    { name: 'none', of: [answering('lead', 1, 'a')], filling: ['a'], units: [] },
  ])('$name', ({ of, filling, units }) => {
    expect(contributingUnits(of, filling).map(({ unitId }) => unitId)).toEqual(units)
  })
})

describe('withTaken', () => {
  test.each([
    { name: 'into an empty answer', answer: ' ', text: '新增床位200张。', taken: '新增床位200张。' },
    { name: 'after what stands', answer: '已开工。\n', text: '已验收。', taken: '已开工。\n已验收。' },
    { name: 'not twice', answer: '已开工。已验收。', text: '已验收。', taken: '已开工。已验收。' },
  ])('$name', ({ answer, text, taken }) => {
    expect(withTaken(answer, text)).toBe(taken)
  })
})
