/** Account names: which may be taken, and when. */

import { describe, expect, test } from 'vitest'
import { accountLength, machineMadeName, nameToTake } from './account.ts'

const machineMade = machineMadeName('0192f3a0-0000-7000-8000-000000000001')

describe('nameToTake', () => {
  test.each([
    { name: 'the first of one’s own', present: machineMade, wanted: 'li.wei_2-a', taken: 'li.wei_2-a' },
    { name: 'capitals, full width, blanks', present: machineMade, wanted: ' ＬｉWei ', taken: 'liwei' },
    { name: 'the longest', present: machineMade, wanted: 'a'.repeat(40), taken: 'a'.repeat(40) },
    { name: 'the shortest', present: machineMade, wanted: 'abc', taken: 'abc' },
    { name: 'none where one stands', present: 'liwei', wanted: null, taken: null },
    { name: 'the one that stands', present: 'liwei', wanted: 'LiWei', taken: null },
  ])('$name', ({ present, wanted, taken }) => {
    expect(nameToTake(present, wanted)).toBe(taken)
  })

  test.each([
    { name: 'none', wanted: null },
    { name: 'too short', wanted: 'ab' },
    { name: 'too long', wanted: 'a'.repeat(accountLength.most + 1) },
    { name: 'Chinese letters', wanted: '李某某某' },
    { name: 'a blank inside', wanted: 'li wei' },
    { name: 'an address', wanted: 'li@wei' },
    { name: 'a dot at the end', wanted: 'liwei.' },
    { name: 'two dots', wanted: 'li..wei' },
    { name: 'the look of a machine-made one', wanted: 'invited-guest' },
  ])('refuses $name', ({ wanted }) => {
    expect(() => nameToTake(machineMade, wanted)).toThrow(
      expect.objectContaining({ code: 'account-name-invalid' }),
    )
  })

  test('refuses a second name', () => {
    expect(() => nameToTake('liwei', 'wangfang')).toThrow(
      expect.objectContaining({ code: 'account-settled' }),
    )
  })
})
