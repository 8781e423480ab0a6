/** From the names in a table to who answers for an item, and back to the names. */

import { describe, expect, test } from 'vitest'
import {
  expandName,
  fillingUnits,
  namedUnits,
  type Responsibility,
  responsibilitiesOf,
} from './responsibility.ts'

const directory = {
  units: [],
  groups: [
    { name: '各街道', members: ['甲街道', '乙街道'], open: false },
    { name: '各有关部门', members: [], open: true },
  ],
}

test.each([
  { name: '区教育局', names: ['区教育局'] },
  { name: '各街道', names: ['甲街道', '乙街道'] },
  { name: '各有关部门', names: ['各有关部门'] },
])('$name stands for $names', ({ name, names }) => {
  expect(expandName(name, directory).map((n) => n.name)).toEqual(names)
})

describe('responsibilitiesOf', () => {
  const said = (leads: string[], supporters: string[]) =>
    responsibilitiesOf({ leads, supporters }, directory).map(
      ({ role, position, name, viaGroup }) => `${role} ${position} ${name}${viaGroup && ` (${viaGroup})`}`,
    )
  test.each([
    { name: 'the first lead is the main one', leads: ['甲局', '乙局'], supporters: [], rows: ['lead 1 甲局', 'lead 2 乙局'] },
    { name: 'named twice is once', leads: ['甲局', '甲局'], supporters: [], rows: ['lead 1 甲局'] },
    { name: 'who leads does not support', leads: ['甲街道'], supporters: ['各街道'], rows: ['lead 1 甲街道', 'support 1 乙街道 (各街道)'] },
    { name: 'nobody', leads: [], supporters: [], rows: [] },
  ])('$name', ({ leads, supporters, rows }) => {
    expect(said(leads, supporters)).toEqual(rows)
  }) // biome-ignore format: table

  test('read back, a group stands under its own name, once', () => {
    const rows = responsibilitiesOf({ leads: ['甲局'], supporters: ['各街道', '丙局'] }, directory)
    expect(namedUnits(rows, 'lead')).toEqual(['甲局'])
    expect(namedUnits(rows, 'support')).toEqual(['各街道', '丙局'])
  })
})

describe('fillingUnits', () => {
  const lead = (unitId: string | null, position: number, viaGroup = ''): Responsibility => ({
    itemId: 'i',
    unitId,
    name: unitId ?? '外单位',
    role: 'lead',
    position,
    viaGroup,
  })
  test.each([
    { name: 'the main lead alone', leads: [lead('a', 1), lead('b', 2)], units: ['a'] },
    { name: 'every member of a group', leads: [lead('a', 1, '各街道'), lead('b', 2, '各街道')], units: ['a', 'b'] },
    { name: 'a group that only joins in', leads: [lead('a', 1), lead('b', 2, '各街道')], units: ['a'] },
    { name: 'two groups', leads: [lead('a', 1, '各镇'), lead('b', 2, '各街道')], units: ['a'] },
    { name: 'a main lead of another place', leads: [lead(null, 1), lead('b', 2)], units: [] },
  ])('$name', ({ leads, units }) => {
    expect(fillingUnits(leads).map((f) => f.unitId)).toEqual(units)
  }) // biome-ignore format: table
})
