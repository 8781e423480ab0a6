/** Text as people paste it from Word, PDF and elsewhere. */

import { expect, test } from 'vitest'
import { writable } from './writable.ts'

test.each([
  { name: 'plain', text: '进展顺利，完成率 95%。', is: '进展顺利，完成率 95%。' },
  { name: 'tabs and line ends stay', text: '一\t二\n三', is: '一\t二\n三' },
  { name: 'line ends of Windows and old Macs', text: '一\r\n二\r三', is: '一\n二\n三' },
  { name: 'a soft line break of Word', text: '一\u000b二', is: '一\n二' },
  { name: 'a page end pasted from a PDF', text: '一\f二', is: '一\n二' },
  { name: 'line ends of Unicode', text: '一\u2028二\u2029三\u0085四', is: '一\n二\n三\n四' },
  { name: 'control letters', text: '一\u0001\u001b[31m二\u009f', is: '一[31m二' },
  { name: 'letters that are none', text: '一\ufffe\uffff二', is: '一二' },
  { name: 'turned round', text: 'a\u202egpj.exe', is: 'agpj.exe' },
  { name: 'emoji of several letters', text: '👨‍👩‍👧', is: '👨‍👩‍👧' },
])('$name', ({ text, is }) => {
  expect(writable(text)).toBe(is)
})
