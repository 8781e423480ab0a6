/** Whose section stands where, and who writes it. */

import { describe, expect, test } from 'vitest'
import { arranged, isAuthor, withSection } from './arrangement.ts'

const section = (id: string, ...authors: string[]) => ({ id, leftOut: false, authors })
const stands = [section('a', 'anna'), section('b')]

describe('an arrangement', () => {
  test('has every section once, in the order wanted, each author once', () => {
    const wanted = [{ ...section('b', 'ben', 'ben'), leftOut: true }, section('a')]
    expect(arranged(wanted, ['a', 'b'])).toEqual([{ id: 'b', leftOut: true, authors: ['ben'] }, section('a')])
  })

  test.each([
    { name: 'one is missing', wanted: [section('a')] },
    { name: 'one is there twice', wanted: [section('a'), section('a')] },
    { name: 'one is another draft’s', wanted: [section('a'), section('c')] },
    { name: 'one is too many', wanted: [section('a'), section('b'), section('a')] },
  ])('is refused where $name', ({ wanted }) => {
    expect(() => arranged(wanted, ['a', 'b'])).toThrow('draft-sections-uneven')
  })

  test('takes a new section behind another, or at the beginning', () => {
    const ids = (after: string | null) => withSection(stands, 'new', after).map(({ id }) => id)
    expect(ids('a')).toEqual(['a', 'new', 'b'])
    expect(ids(null)).toEqual(['new', 'a', 'b'])
    expect(() => ids('c')).toThrow('not-found')
  })

  test('names authors of one section, or of any', () => {
    expect([
      isAuthor(stands, 'anna', 'a'),
      isAuthor(stands, 'anna', 'b'),
      isAuthor(stands, 'anna', null),
    ]).toEqual([true, false, true])
  })
})
