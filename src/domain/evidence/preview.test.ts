/** What may be shown: by the bytes, whatever the name says. */

import { expect, test } from 'vitest'
import { previewType } from './preview.ts'

const text = (ascii: string) => Uint8Array.from([...ascii].map((letter) => letter.charCodeAt(0)))
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)

test.each([
  { name: '照片.png', bytes: png, type: 'image/png' },
  { name: '照片.html', bytes: png, type: 'image/png' },
  { name: '证明.pdf', bytes: text('%PDF-1.7'), type: 'application/pdf' },
  { name: '图.jpg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), type: 'image/jpeg' },
  { name: '说明.txt', bytes: text('done\r\n'), type: 'text/plain; charset=utf-8' },
  { name: '说明.txt', bytes: Uint8Array.of(0x41, 0), type: null },
  { name: '网页.html', bytes: text('<script>alert(1)</script>'), type: null },
  { name: '图.svg', bytes: text('<svg onload="x"/>'), type: null },
])('$name shows as $type', ({ name, bytes, type }) => {
  expect(previewType(name, bytes)).toBe(type)
})
