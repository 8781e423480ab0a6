/** Passwords that are refused, and why. */

import { expect, test } from 'vitest'
import { refuseWeakPassword } from './password.ts'

test.each([
  { name: 'nine', password: 'abcdefgh1', reason: 'short' },
  { name: 'five pairs of code units', password: '𠀀𠀀𠀀𠀀1', reason: 'short' },
  { name: 'digits alone', password: '2953114067', reason: 'letters' },
  { name: 'digits and signs', password: '2953-1140-67', reason: 'letters' },
  { name: 'letters alone', password: 'abcdefghijk', reason: 'digits' },
  { name: 'the account name', password: 'liwei-29531', reason: 'account' },
  { name: 'the account name in capitals', password: '29531LIWEI0', reason: 'account' },
  { name: 'the account name in full width', password: 'ＬｉＷｅｉ295310', reason: 'account' },
])('refuses $name', ({ password, reason }) => {
  expect(() => refuseWeakPassword(password, 'liwei')).toThrow(
    expect.objectContaining({ code: 'password-weak', details: { reason, least: 10 } }),
  )
})

test.each([
  { name: 'ten', password: 'abcdefghi1' },
  { name: 'Chinese letters', password: '津门河北规划评估第1期' },
  { name: 'full-width digits', password: 'abcdefghi１' },
  { name: 'blanks between words', password: 'three words 7' },
])('takes $name', ({ password }) => {
  expect(() => refuseWeakPassword(password, 'liwei')).not.toThrow()
})
