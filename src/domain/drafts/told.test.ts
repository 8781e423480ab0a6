/** Who is told of a draft: new authors once, whoever answers for a section, of a unit's change only those behind whom it stands (R4). */

import { describe, expect, test } from 'vitest'
import { draftPlace } from './place.ts'
import { newAuthors, responsibleFor, toldOfOriginals } from './told.ts'

const stands = (id: string, ...authors: string[]) => ({ id, leftOut: false, authors })

describe('newAuthors', () => {
  test.each([
    { name: 'nobody new', before: [stands('a', 'li')], after: [stands('a', 'li')], named: [] },
    { name: 'one taken away', before: [stands('a', 'li')], after: [stands('a')], named: [] },
    {
      name: 'one is told of all his sections, two of the same together',
      before: [stands('a', 'li'), stands('b'), stands('c')],
      after: [stands('a', 'li', 'wu'), stands('b', 'wu', 'he'), stands('c', 'he', 'zhu')],
      named: [
        { told: ['wu'], sectionIds: ['a', 'b'] },
        { told: ['he'], sectionIds: ['b', 'c'] },
        { told: ['zhu'], sectionIds: ['c'] },
      ],
    },
    {
      name: 'two of the same sections are told the same',
      before: [],
      after: [stands('a', 'wu', 'he')],
      named: [{ told: ['wu', 'he'], sectionIds: ['a'] }],
    },
  ])('$name', ({ before, after, named }) => {
    expect(newAuthors(before, after)).toEqual(named)
  })
})

test('a section without authors is answered for by whoever wrote it last', () => {
  expect(responsibleFor({ authors: ['li'], lastWriter: 'wu' })).toEqual(['li'])
  expect(responsibleFor({ authors: [], lastWriter: 'wu' })).toEqual(['wu'])
})

test('of what a unit changed those are told behind whose text it stands', () => {
  const section = (id: string, unit: string, changed: boolean, leftOut = false) => ({
    ...{ id, leftOut, authors: [`author of ${id}`], lastWriter: 'wu', originals: [{ unit, changed }] },
  })
  const sections = [
    section('a', '区教育局', true),
    section('b', '区教育局', false),
    section('c', '区民政局', true),
    section('d', '区教育局', true, true),
  ]
  expect(toldOfOriginals(sections, '区教育局')).toEqual([{ told: ['author of a'], sectionIds: ['a'] }])
})

test('a place is an address that a notice may lead to', () => {
  expect(draftPlace('r', {})).toBe('/reports/r/draft')
  expect(draftPlace('r', { section: 's', panel: 'comments', block: 'b' })).toBe(
    '/reports/r/draft?section=s&panel=comments&block=b',
  )
})
