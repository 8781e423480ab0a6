/** Chinese numerals are read one way only, and said the way they are read. */

import { describe, expect, test } from 'vitest'
import { readDecimal, readNumeral, sayDecimal, sayNumeral } from './numeral.ts'

describe('numerals', () => {
  test.each([
    ...([
      ['零', 0],
      ['三', 3],
      ['十', 10],
      ['十三', 13],
      ['二十', 20],
      ['一百零七', 107],
    ] as const),
    ...([
      ['一百一十三', 113],
      ['一百一十', 110],
      ['三百', 300],
      ['三千五百', 3500],
    ] as const),
    ...([
      ['三千零七十', 3070],
      ['十二万', 120000],
      ['六十五万三千', 653000],
    ] as const),
    ...([
      ['三万零五百', 30500],
      ['三万零一十', 30010],
      ['一万零一', 10001],
    ] as const),
    ...([['九千九百九十九万九千九百九十九', 99999999]] as const),
  ])('%s is %i', (text, number) => {
    expect(readNumeral(text)).toBe(number)
    expect(sayNumeral(number)).toBe(text)
  })

  test('every number is read back', () => {
    for (let number = 0; number < 130_000; number += number < 12_000 ? 1 : 997)
      expect(readNumeral(sayNumeral(number))).toBe(number)
  })

  test.each([
    '',
    '三四',
    '二三十',
    '十三四',
    '一百一',
    '百',
    '千',
    '万',
    '十十',
    '二〇二三',
    '百百',
    '一十三',
    '两两',
  ])('%j is none', (text) => {
    expect(readNumeral(text)).toBeNull()
  })

  test('两 is two, 〇 is naught', () => {
    expect(['两', '两百', '一百〇七'].map(readNumeral)).toEqual([2, 200, 107])
  })

  test('decimals', () => {
    expect(['七十一点五', '零点零二二', '三'].map(readDecimal)).toEqual(['71.5', '0.022', '3'])
    expect(['71.5', '0.022', '3', '-1', '1,2'].map(sayDecimal)).toEqual([
      '七十一点五',
      '零点零二二',
      '三',
      '-1',
      '1,2',
    ])
    expect(['点五', '三点', '三点十'].map(readDecimal)).toEqual([null, null, null])
  })
})
