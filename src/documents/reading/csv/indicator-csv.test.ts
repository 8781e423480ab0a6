/** CSV files of indicators: what is understood, and what is refused with its row and column. */

import { describe, expect, test } from 'vitest'
import { decimalText } from '#domain/decimal.ts'
import { Refusal } from '#domain/refusal.ts'
import { readIndicatorCsv } from './indicator-csv.ts'

const head =
  'indicator,unit,base_year,base_value,target_year,target_kind,target_value,direction,y2021,y2022,y2023h1'
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (...rows: string[]) => readIndicatorCsv(bytes([head, ...rows].join('\n')))
const only = (row: string) => {
  const [first] = read(row).rows
  if (!first) throw new Error('no row')
  return first
}

test('a row with everything', () => {
  const { name, judged } = only('森林覆盖率（示例）,%,2020,23.20,2025,level,24.1,up,23.5,,24.0')
  expect(name).toBe('森林覆盖率（示例）')
  expect(judged).toMatchObject({ unit: '%', direction: 'up', baseYear: 2020, targetYear: 2025 })
  expect(judged.base && decimalText(judged.base)).toBe('23.20')
  expect(judged.values.map((value) => [value.period.text, decimalText(value.number)])).toEqual([
    ['2021', '23.5'],
    ['2023-H1', '24.0'],
  ])
})

test.each([
  ['nothing', '', 0],
  ['a dash', '—', 0],
  ['zero', '0', 1],
  ['full-width digits', '１２．５', 1],
  ['a true minus sign', '−2.7', 1],
  ['grouped thousands', '"1,234.5"', 1],
])('%s in a year', (_, cell, count) => {
  expect(only(`甲,件,2020,1,2025,level,2,up,${cell},,`).judged.values).toHaveLength(count)
})

test.each([
  ['level', '件', '6', '12', { kind: 'level' }],
  ['annual_avg_growth', '%', '', '7', { kind: 'annual_growth' }],
  ['annual_avg_growth', '%', '', '', { kind: 'annual_growth', value: null }],
  ['annual_avg_growth', '%', '', '高于GDP增长', { kind: 'relative', value: null, text: '高于GDP增长' }],
  ['annual_avg_growth', '%', '', '保持在合理区间', { kind: 'none', value: null }],
  ['cumulative_change', '%', '', '-13.5', { kind: 'cumulative' }],
  ['cumulative_change', '％', '23.2', '2', { kind: 'cumulative' }],
  ['cumulative_change', '岁', '77.3', '1', { kind: 'increment' }],
  ['cumulative_change', '亿元', '', '600', { kind: 'cumulative' }],
  ['Annual_Cap', '%', '5.2', '5.5', { kind: 'annual_cap' }],
  ['relative', '%', '', '同步', { kind: 'relative' }],
  ['assigned', '%', '', '', { kind: 'assigned' }],
])('%s in %s with base %j and target %j', (kind, unit, base, value, target) => {
  expect(only(`甲,${unit},2020,${base},2025,${kind},${value},up,1,2,`).judged.target).toMatchObject(target)
})

describe('columns', () => {
  test('nature and milestones are read where they stand', () => {
    const text = `${head},nature,milestone_2023,milestone_2021\n甲,件,2020,1,2025,level,9,up,2,,,约束性,6,2\n乙,件,2020,1,2025,level,9,up,2,,,,,`
    const [first, second] = readIndicatorCsv(bytes(text)).rows.map(({ judged }) => judged)
    expect(first).toMatchObject({ nature: 'binding' })
    expect(first?.path.map(({ year, level }) => [year, decimalText(level)])).toEqual([
      [2021, '2'],
      [2023, '6'],
    ])
    expect(second).toMatchObject({ nature: null, path: [] })
  })

  test('in any order, with periods of any length, and others passed over', () => {
    const text =
      'y2027,note,direction,target_value,target_kind,target_year,base_value,base_year,unit,nature,indicator,official_verdict,y2028q2,Y2028M06\n' +
      '3,x,up,5,level,2030,1,2025,件,预期性,甲,滞后,4,5\n'
    const { rows, ignored } = readIndicatorCsv(bytes(text))
    expect(ignored).toEqual(['note'])
    expect(rows[0]?.judged.values.map(({ period }) => period.text)).toEqual(['2027', '2028-Q2', '2028-06'])
  })

  test('the official word changes nothing', () => {
    const [plain, word] = ['', '滞后'].map((official) =>
      readIndicatorCsv(bytes(`${head},official_verdict_2028\n甲,件,2020,1,2025,level,2,up,1,2,,${official}`)),
    )
    expect(plain).toEqual(word)
  })

  test('figures the row marks as not verified', () => {
    const { rows } = readIndicatorCsv(
      bytes(`${head},to_be_verified\n甲,件,2020,1,2025,level,2,up,1,2,,base_value y2022`),
    )
    expect(rows[0]?.unverified).toEqual(['base_value', 'y2022'])
  })

  test('the indicator a relative target is bound to', () => {
    const rows = ['甲,%,2020,,2025,none,,up,8.1,3.0,,', '乙,%,2020,,2025,relative,同步,up,8,3,,甲']
    const table = readIndicatorCsv(bytes([`${head},reference`, ...rows].join('\n')))
    expect(table.rows[1]?.judged.reference?.map(({ number }) => decimalText(number))).toEqual(['8.1', '3.0'])
  })
})

describe('refused', () => {
  const row = '甲,件,2020,1,2025,level,2,up,1,2,'
  test.each([
    {
      of: ['甲,件,2020,1,2025,level,2,up,1.2.3,2,'],
      refusal: ['csv-cell-no-number', { row: 2, column: 'y2021', found: '1.2.3', allowed: '' }],
    },
    {
      of: [row, '', '甲,件,2020,五,2025,level,2,up,1,2,'],
      refusal: ['csv-cell-no-number', { row: 4, column: 'base_value', found: '五', allowed: '' }],
    },
    {
      of: ['甲,件,2020,1,2025,level,2.6¹,up,1,2,'],
      refusal: ['csv-cell-no-number', { row: 2, column: 'target_value', found: '2.6¹', allowed: '' }],
    },
    {
      of: ['甲,件,2020,1,2025,level,约2,up,1,2,'],
      refusal: ['csv-cell-no-number', { row: 2, column: 'target_value', found: '约2', allowed: '' }],
    },
    {
      of: ['甲,件,2020,1,2025,level,abc,up,1,2,'],
      refusal: ['csv-cell-no-number', { row: 2, column: 'target_value', found: 'abc', allowed: '' }],
    },
    {
      of: ['甲,件,二〇,1,2025,level,2,up,1,2,'],
      refusal: ['csv-cell-no-year', { row: 2, column: 'base_year', found: '二〇', allowed: '' }],
    },
    {
      of: ['甲,件,2020,1,2025,level,2,higher,1,2,'],
      refusal: [
        'csv-cell-unknown-word',
        { row: 2, column: 'direction', found: 'higher', allowed: 'up, down' },
      ],
    },
    {
      of: ['甲,件,2020,1,2025,level,2,up,1,2'],
      refusal: ['csv-row-uneven', { row: 2, found: 10, expected: 11 }],
    },
  ] as const)('$refusal.0', ({ of, refusal: [code, details] }) => {
    const attempt = () => read(...of)
    expect(attempt).toThrow(Refusal)
    expect(attempt).toThrow(expect.objectContaining({ code, details }))
  })

  test.each([
    ['', 'csv-column-missing'],
    ['indicator,unit,base_year,base_value,target_year,target_kind,direction,y2021', 'csv-column-missing'],
    [head.replace(/,y.*/, ''), 'csv-column-missing'],
    [`${head},y2021`, 'csv-column-twice'],
    [`${head},y2023h3`, 'csv-column-unreadable'],
    [`${head},y20222`, 'csv-column-unreadable'],
    [`${head},reference\n甲,件,2020,1,2025,relative,同步,up,1,2,,丙`, 'csv-cell-no-indicator'],
  ])('head %j: %s', (text, code) => {
    expect(() => readIndicatorCsv(bytes(text))).toThrow(expect.objectContaining({ code }))
  })
})
