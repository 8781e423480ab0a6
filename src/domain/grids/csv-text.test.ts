/** A table as CSV: what spreadsheets would take for a formula, and what stays a number. */

import { describe, expect, test } from 'vitest'
import { csvText } from './csv-text.ts'

describe('csvText', () => {
  test.each([
    { cell: '甲', text: '"甲"' },
    { cell: null, text: '""' },
    { cell: 3, text: '"3"' },
    { cell: '-3.5', text: '"-3.5"' },
    { cell: '说"是"', text: '"说""是"""' },
    { cell: '=1+1', text: `"'=1+1"` },
    { cell: '+86', text: `"'+86"` },
    { cell: '-rm', text: `"'-rm"` },
    { cell: `-2+3+cmd|' /C calc'!A0`, text: `"'-2+3+cmd|' /C calc'!A0"` },
    { cell: '＝1+1', text: `"'＝1+1"` },
    { cell: '@x', text: `"'@x"` },
    { cell: '两\n行', text: '"两\n行"' },
  ])('$cell', ({ cell, text }) => {
    expect(csvText(['头'], [[cell]])).toBe(`\uFEFF"头"\r\n${text}\r\n`)
  })
})
