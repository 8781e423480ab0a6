/** Lists of units as people paste them. */

import { describe, expect, test } from 'vitest'
import { kindOfName, readPastedUnits } from './pasted-units.ts'

describe('kindOfName', () => {
  test.each([
    { name: '区发展改革局', kind: 'government' },
    { name: '区教育委员会', kind: 'government' },
    { name: '区住房建设委', kind: 'government' },
    { name: '区委宣传部', kind: 'party' },
    { name: '区纪委监委', kind: 'party' },
    { name: '松塔街道', kind: 'subdistrict' },
    { name: '云溪镇', kind: 'subdistrict' },
    { name: '生态环境静和分局', kind: 'branch' },
    { name: '临港园区管委会', kind: 'committee' },
    { name: '区人大常委会', kind: 'other' },
  ])('$name', ({ name, kind }) => {
    expect(kindOfName(name)).toBe(kind)
  })
})

describe('readPastedUnits', () => {
  test.each([
    { name: 'nothing', text: '', units: [] },
    { name: 'a name a line', text: '区教育局\n区民政局\n', units: ['区教育局 ', '区民政局 '] },
    {
      name: 'columns of a table with its head',
      text: '序号\t单位名称\t简称\r\n1\t区人力资源社会保障局\t区人社局、人社局\r\n2\t区民政局\t',
      units: ['区人力资源社会保障局 区人社局,人社局', '区民政局 '],
    },
    {
      name: 'numbers before the names',
      text: '1. 区教育局\n（2）区民政局',
      units: ['区教育局 ', '区民政局 '],
    },
    { name: 'the same twice', text: '区教育局\n区教育局', units: ['区教育局 '] },
    { name: 'a blank line between', text: '区教育局\n\n\t\n区民政局', units: ['区教育局 ', '区民政局 '] },
  ])('$name', ({ text, units }) => {
    expect(readPastedUnits(text).map(({ name, aliases }) => `${name} ${aliases.join(',')}`)).toEqual(units)
  })
})
