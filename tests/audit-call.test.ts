/** The mark of a report is accepted as it was printed, and nothing else passes unseen. */

import { expect, test } from 'vitest'
import { readAuditCall } from '#server/commands/audit-call.ts'

test.each([
  { name: 'no mark', args: ['verify'], noted: null },
  { name: 'a hash alone', args: ['verify', '--head', 'sha256:9f'], noted: 'sha256:9f' },
  { name: 'as printed, quoted', args: ['verify', '--head', '39 sha256:9f'], noted: '39 sha256:9f' },
  {
    name: 'as printed, copied with blanks',
    args: ['verify', '--head', ' 39  sha256:9f '],
    noted: '39 sha256:9f',
  },
  { name: 'as printed, two words', args: ['verify', '--head', '39', 'sha256:9f'], noted: '39 sha256:9f' },
  { name: 'with a sign of equality', args: ['verify', '--head=39', 'sha256:9f'], noted: '39 sha256:9f' },
])('$name', ({ args, noted }) => {
  expect(readAuditCall(args)).toEqual({ noted })
})

test.each([
  { name: 'no verb', args: [] },
  { name: 'another verb', args: ['repair'] },
  { name: 'another option', args: ['verify', '--heads', 'sha256:9f'] },
  { name: 'a head left out', args: ['verify', '--head'] },
  { name: 'an empty head', args: ['verify', '--head', ''] },
  { name: 'a number without its hash', args: ['verify', '--head', '39'] },
  { name: 'a hash without its option', args: ['verify', 'sha256:9f'] },
  { name: 'a word too many', args: ['verify', '--head', 'sha256:9f', 'sha256:9e'] },
])('$name is not understood', ({ args }) => {
  expect(readAuditCall(args)).toBeNull()
})
