/** Titles broken into lines. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { titleLines } from './title-lines.ts'

test.each([
  { name: 'a short title', title: '自评报告', width: 19, lines: ['自评报告'] },
  { name: 'lines that are given', title: '甲\n乙丙', width: 19, lines: ['甲', '乙丙'] },
  {
    name: 'a long one is broken between its words',
    title: '某区国民经济和社会发展第十六个五年规划和二〇四五年远景目标纲要实施中期评估报告',
    width: 16,
    lines: ['某区国民经济和社会发展', '第十六个五年规划和二〇四五年', '远景目标纲要实施中期评估报告'],
  },
  {
    name: 'what is quoted stays whole',
    title: '区教育局“十六五”规划实施中期自评报告',
    width: 12,
    lines: ['区教育局“十六五”', '规划实施中期自评报告'],
  },
  {
    name: 'one line more rather than a word parted',
    title: '《某区教育事业发展第十六个五年规划》实施中期评估报告',
    width: 16,
    lines: ['《某区教育事业发展', '第十六个五年规划》', '实施中期评估报告'],
  },
  {
    name: 'words that no list names stay whole too',
    title: '某区人力资源和社会保障事业发展总体情况报告',
    width: 12,
    lines: ['某区人力资源和社会保障', '事业发展总体情况报告'],
  },
])('$name', ({ title, width, lines }) => {
  expect(titleLines(title, width)).toEqual(lines)
})

test('no title loses a character, no line is too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'规划实施的和“”年〇二'), maxLength: 70 }), (title) => {
      const lines = titleLines(title, 16)
      expect(lines.join('')).toBe(title)
      expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(16)
    }),
    { seed: 7, numRuns: 300 },
  )
})
