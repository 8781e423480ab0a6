/** CSV as people's programs write it. */

import { describe, expect, test } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import { readCsv } from './csv.ts'

const read = (text: string) => readCsv(new TextEncoder().encode(text))
const cells = (text: string) => read(text).map((row) => row.cells)

describe('readCsv', () => {
  test.each([
    {
      name: 'plain',
      text: 'a,b\n1,2\n',
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
    },
    {
      name: 'CRLF and no end of line',
      text: 'a,b\r\n1,2',
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
    },
    { name: 'a byte order mark', text: '\ufeffa\n6.0', rows: [['a'], ['6.0']] },
    { name: 'quotes', text: '"a,b","say ""so""","two\nlines"', rows: [['a,b', 'say "so"', 'two\nlines']] },
    {
      name: 'empty fields',
      text: 'a,,\n,"",c',
      rows: [
        ['a', '', ''],
        ['', '', 'c'],
      ],
    },
    { name: 'blanks stay', text: ' a , b', rows: [[' a ', ' b']] },
    { name: 'nothing', text: '', rows: [] },
  ])('$name', ({ text, rows }) => {
    expect(cells(text)).toEqual(rows)
  })

  test('rows are numbered as a spreadsheet shows them', () => {
    expect(read('a,b\n\n"x\ny",2\n,\n3,4').map(({ row }) => row)).toEqual([1, 3, 5])
  })

  test('GB18030', () => {
    // 指标,% as Excel in Chinese saves it.
    const bytes = Uint8Array.of(0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0x25)
    expect(readCsv(bytes)[0]?.cells).toEqual(['指标', '%'])
  })

  test.each([
    { name: 'a quotation mark left open', text: 'a\n"b', refusal: new Refusal('csv-quote-open', { row: 2 }) },
    { name: 'a quotation mark within', text: 'a"b', refusal: new Refusal('csv-quote-open', { row: 1 }) },
    { name: 'text after a quoted field', text: '"a"b', refusal: new Refusal('csv-quote-open', { row: 1 }) },
    { name: 'a workbook by mistake', text: 'PK\u0003\u0004\u0000', refusal: new Refusal('csv-not-text') },
  ])('$name is refused', ({ text, refusal }) => {
    expect(() => read(text)).toThrow(refusal)
  })

  test('bytes of no known encoding are refused', () => {
    expect(() => readCsv(Uint8Array.of(0x61, 0xff))).toThrow(new Refusal('csv-not-text'))
  })
})
