/** What two texts differ in, paragraph by paragraph and word by word. */

import { describe, expect, test } from 'vitest'
import { type DifferenceRow, differenceOf } from './difference.ts'

const said = ({ kind, before, after }: DifferenceRow): string => {
  const side = (pieces: DifferenceRow['before']) =>
    pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('')
  return `${kind} ${side(before)} | ${side(after)}`
}

describe('differenceOf', () => {
  test.each([
    { name: 'nothing', before: [], after: [], rows: [] },
    { name: 'the same', before: ['甲', '乙'], after: ['甲', '乙'], rows: ['same 甲 | 甲', 'same 乙 | 乙'] },
    { name: 'one more', before: ['甲'], after: ['甲', '乙'], rows: ['same 甲 | 甲', 'added  | [乙]'] },
    { name: 'one less', before: ['甲', '乙'], after: ['乙'], rows: ['removed [甲] | ', 'same 乙 | 乙'] },
    { name: 'all new', before: [], after: ['甲'], rows: ['added  | [甲]'] },
    {
      name: 'a figure',
      before: ['森林覆盖率达到25.8%，提前完成。'],
      after: ['森林覆盖率达到26.1%，提前完成。'],
      rows: ['changed 森林覆盖率达到[25.8%]，提前完成。 | 森林覆盖率达到[26.1%]，提前完成。'],
    },
    {
      name: 'words put in',
      before: ['加快推进老旧小区改造。'],
      after: ['加快推进老旧小区和街道改造。'],
      rows: ['changed 加快推进老旧小区改造。 | 加快推进老旧小区[和街道]改造。'],
    },
    {
      name: 'a paragraph of its own before one that is changed',
      before: ['加快推进老旧小区改造。'],
      after: ['新情况。', '加快推进旧小区改造。'],
      rows: ['added  | [新情况。]', 'changed 加快推进[老]旧小区改造。 | 加快推进旧小区改造。'],
    },
    {
      name: 'nothing in common',
      before: ['甲乙丙丁'],
      after: ['一二三四'],
      rows: ['removed [甲乙丙丁] | ', 'added  | [一二三四]'],
    },
    {
      name: 'a Latin word is whole',
      before: ['建成 LNG 站'],
      after: ['建成 CNG 站'],
      rows: ['changed 建成 [LNG] 站 | 建成 [CNG] 站'],
    },
  ])('$name', ({ before, after, rows }) => {
    expect(differenceOf(before, after).map(said)).toEqual(rows)
  })

  test('either side is whole again from its pieces, however much changed', () => {
    const before = Array.from({ length: 300 }, (_, at) => `第${at}段，完成${at * 7}项。`)
    const after = before.flatMap((text, at) =>
      at % 5 === 0 ? [] : at % 7 === 0 ? [text, `新增${at}`] : [`${text}另`],
    )
    const rows = differenceOf(before, after)
    const side = (name: 'before' | 'after') =>
      rows.flatMap((row) => (row[name].length > 0 ? [row[name].map(({ text }) => text).join('')] : []))
    expect(side('before')).toEqual(before)
    expect(side('after')).toEqual(after)
  })

  test('a text written wholly anew is told whole, without weeks of comparing', () => {
    const text = (first: number) =>
      Array.from({ length: 1000 }, (_, at) =>
        String.fromCharCode(...Array.from({ length: 300 }, (_, by) => first + ((at * 131 + by * 7) % 3000))),
      )
    const [before, after] = [text(0x4e00), text(0x6e00)]
    const rows = differenceOf(before, after)
    expect(rows.flatMap((row) => row.before.map((piece) => piece.text))).toEqual(before)
    expect(rows.flatMap((row) => row.after.map((piece) => piece.text))).toEqual(after)
  })

  test('a paragraph too long to be compared word by word stays whole', () => {
    const long = (mark: string) => `${mark}字`.repeat(3000)
    const [row] = differenceOf([`头${long('甲')}`], [`头${long('乙')}`])
    expect(row?.before.map(({ text }) => text).join('')).toBe(`头${long('甲')}`)
  })
})
