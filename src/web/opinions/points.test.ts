/** Points of a paper as it is pasted. */

import { expect, test } from 'vitest'
import { pointsIn } from './points.ts'

test.each([
  { name: 'nothing', text: ' \n\n ', points: [] },
  { name: 'one', text: '加快补齐短板。', points: ['加快补齐短板。'] },
  { name: 'numbered in Chinese', text: '一、甲。\n\n二、乙。', points: ['甲。', '乙。'] },
  { name: 'numbered in brackets', text: '（一）甲\n \n（十二）乙', points: ['甲', '乙'] },
  { name: 'numbered in digits', text: '1.甲\n\n2．乙\n\n3、丙', points: ['甲', '乙', '丙'] },
  { name: 'a number of its own stays', text: '17项指标中…', points: ['17项指标中…'] },
  { name: 'lines of one point', text: '甲\n第二行\n\n乙', points: ['甲\n第二行', '乙'] },
])('$name', ({ text, points }) => {
  expect(pointsIn(text)).toEqual(points)
})
