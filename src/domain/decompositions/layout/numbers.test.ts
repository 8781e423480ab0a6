/** Item numbers in every writing, and the count they are brought to. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countItems, leadingNumber, writtenNumber } from './numbers.ts'

const chinese = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '二十',
  '二十一',
  '一百',
  '一百零七',
  '一百一十',
]
const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 21, 100, 107, 110]

describe('writtenNumber', () => {
  test.each([
    ['1．', 1], ['1.', 1], ['1、', 1], ['１', 1], ['（1）', 1], ['(1)', 1], ['①', 1], ['第1项', 1], ['01', 1], ['1项', 1],
    ['专栏1', 1], ['专栏一', 1], ['项目 12', 12], ['１０７．', 107], ['（十二）', 12], ['第十二项', 12],
    ['区教育局', null], ['', null], ['—', null], ['2021—2025', null], ['5G', null],
  ])('%s is %s', (text, value) => {
    expect(writtenNumber(text)?.value ?? null).toBe(value)
  }) // biome-ignore format: table

  test.each(chinese.map((text, i) => [text, values[i]]))('%s is %s', (text, value) => {
    expect(writtenNumber(String(text))?.value).toBe(value)
  })

  test('1.2 names a part', () => {
    expect(writtenNumber('1.2')).toMatchObject({ value: 2, isPart: true })
  })

  test('reads any number in any frame', () => {
    const frames = ['#', '#.', '#．', '#、', '(#)', '（#）', '第#项', '专栏#']
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(...frames), (value, frame) => {
        expect(writtenNumber(frame.replace('#', String(value)))?.value).toBe(value)
      }),
      { seed: 20230404 },
    )
  })
})

describe('leadingNumber', () => {
  test.each([
    ['1．推进甲', 1, '推进甲'],
    ['（３）推进甲', 3, '推进甲'],
    ['②推进甲', 2, '推进甲'],
    ['3.5亿元项目', null, undefined],
    ['2025年目标', null, undefined],
    ['5G网络', null, undefined],
  ])('%s', (text, value, rest) => {
    const found = leadingNumber(text)
    expect([found?.number.value ?? null, found?.rest]).toEqual([value, rest])
  })
})

describe('countItems', () => {
  const count = (texts: readonly string[]) => {
    const { numbers, findings } = countItems(
      texts.map((text) => ({ text, place: {}, written: writtenNumber(text) })),
    )
    return { numbers, codes: findings.map(({ code }) => code) }
  }

  test.each([
    { name: 'rising', texts: ['1', '2', '3'], numbers: [1, 2, 3], codes: [] },
    { name: 'a gap is kept', texts: ['1', '3', '4'], numbers: [1, 3, 4], codes: ['number-gap'] },
    { name: 'a repeat counts on', texts: ['1', '2', '2', '3'], numbers: [1, 2, 3, 4], codes: ['number-repeated'] },
    { name: 'a repeat made good', texts: ['1', '2', '2', '4'], numbers: [1, 2, 3, 4], codes: ['number-repeated'] },
    { name: 'a restart counts on', texts: ['1', '2', '1', '2'], numbers: [1, 2, 3, 4], codes: ['number-restarted'] },
    { name: 'going back', texts: ['1', '2', '3', '2'], numbers: [1, 2, 3, 4], codes: ['number-backwards'] },
    { name: 'one missing', texts: ['1', '', '3'], numbers: [1, 2, 3], codes: ['number-missing'] },
    { name: 'one unreadable', texts: ['1', '甲', '3'], numbers: [1, 2, 3], codes: ['number-unreadable'] },
    { name: 'none at all', texts: ['', ''], numbers: [1, 2], codes: [] },
  ])('$name', ({ texts, numbers, codes }) => {
    expect(count(texts)).toEqual({ numbers, codes })
  }) // biome-ignore format: table

  test('gives each item its own number, rising', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 1, max: 12 }).map(String), fc.constant('')), { maxLength: 30 }),
        (texts) => {
          const { numbers } = count(texts)
          expect(numbers.every((number, i) => number > (numbers[i - 1] ?? 0))).toBe(true)
        },
      ),
      { seed: 20230404 },
    )
  })
})
