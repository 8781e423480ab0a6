/** What aligned items share, and where they must not. */

import { describe, expect, test } from 'vitest'
import type { Field, Form } from '../forms/form.ts'
import { alignedItems, figureFindings, isFollowing, measureFindings, takenContent } from './aligned.ts'

describe('alignedItems', () => {
  const alignments = [
    { itemId: 'district', servesItemId: 'city' },
    { itemId: 'special', servesItemId: 'district' },
    { itemId: 'other', servesItemId: 'elsewhere' },
  ]
  test.each([
    { name: 'up and down', of: 'district', items: ['city', 'special'] },
    { name: 'over the one between', of: 'city', items: ['district', 'special'] },
    { name: 'none', of: 'alone', items: [] },
  ])('$name', ({ of, items }) => {
    expect(alignedItems(alignments, of)).toEqual(items)
  })
})

test.each([
  { name: 'never written', version: 0, via: null, follows: true },
  { name: 'taken from an aligned one', version: 2, via: 'aligned', follows: true },
  { name: 'written by itself', version: 3, via: 'online', follows: false },
] as const)('$name follows: $follows', ({ version, via, follows }) => {
  expect(isFollowing({ version, via })).toBe(follows)
})

describe('measureFindings', () => {
  const measure = (unit: string, definition = '') => ({ unit, definition })
  test.each([
    { name: 'the same', own: measure('%'), other: measure('%'), codes: [] },
    { name: 'another unit', own: measure('亿元'), other: measure('万元'), codes: ['aligned-unit-differs'] },
    {
      name: 'another definition',
      own: measure('%', '常住人口口径'),
      other: measure('%', '户籍人口口径'),
      codes: ['aligned-definition-differs'],
    },
  ])('$name', ({ own, other, codes }) => {
    expect(measureFindings(own, other).map(({ code }) => code)).toEqual(codes)
  })
})

test('figures of one period that differ are found; one that is not there is not different', () => {
  const own = [
    { period: '2021', number: '6.0' },
    { period: '2022', number: '6.5' },
  ]
  expect(figureFindings(own, [{ period: '2022', number: '6.6' }])).toEqual([
    {
      code: 'aligned-figure-differs',
      severity: 'warning',
      place: {},
      found: '6.6',
      details: { expected: '6.5', period: '2022' },
    },
  ])
})

describe('takenContent', () => {
  const field = (key: string, choices: string[] = []): Field => ({
    key,
    label: { zh: key, en: key },
    help: null,
    type: choices.length > 0 ? 'choice' : 'long_text',
    choices: choices.map((choice) => ({ key: choice, label: { zh: choice, en: choice } })),
    required: false,
  })
  const form: Form = {
    subject: 'indicator',
    periods: ['2022'],
    expectedPeriod: '2025',
    fields: [field('progress'), field('outlook', ['will_meet'])],
  }
  const said = {
    answers: { progress: '已完成。', outlook: 'at_risk', remarks: '口径未变。' },
    asOf: '2023-05-31',
    values: [
      { period: '2021', number: '1' },
      { period: '2022', number: '2.0' },
    ],
  }
  test('what the form asks too', () => {
    expect(takenContent(form, said, true)).toEqual({
      answers: { progress: '已完成。' },
      asOf: '2023-05-31',
      values: [{ period: '2022', number: '2.0' }],
    })
  })
  test('no figure across different measures', () => {
    expect(takenContent(form, said, false).values).toEqual([])
  })
})
