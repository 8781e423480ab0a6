/** A table of figures, row by row. */

import { describe, expect, test } from 'vitest'
import type { Grid } from '../../grids/grid.ts'
import { readPeriodWords } from '../period-words.ts'
import { figureHeads } from './figure-heads.ts'
import { longestTable, readFigureTable } from './figure-table.ts'

const items = [
  { itemId: 'a', plan: '纲要', name: '甲率', number: 1, measure: '%' },
  { itemId: 'b', plan: '纲要', name: '乙额', number: 2, measure: '亿元' },
  { itemId: 'c', plan: '专项', name: '乙额', number: 1, measure: '亿元' },
]

const gridOf = (...rows: readonly (readonly string[])[]): Grid => ({
  ...{ sheet: null, hidden: false, above: [] },
  rows: rows.map((texts, row) =>
    texts.map((text, column) => ({
      ...{ text, number: null, decimals: null, percent: false, formula: null, continued: false },
      place: { row: row + 1, column: column + 1 },
    })),
  ),
})
const head = ['规划', '指标', '时期', '数值', '性质', '数据时点', '计量单位', '发布单位', '公布日期']
const usual = {
  plan: '',
  item: '甲率',
  period: '2022年',
  number: '61.10',
  grade: '正式',
  asOf: '',
  unit: '',
  by: '',
  on: '',
}
const read = (...rows: readonly Partial<typeof usual>[]) =>
  readFigureTable([gridOf(head, ...rows.map((row) => Object.values({ ...usual, ...row })))], items)

describe('a row', () => {
  test('keeps its decimals, and speaks for the last day of its period', () => {
    const { figures, findings } = read({ by: '市统计局', on: '2023.3.20', unit: '%' })
    expect(findings).toEqual([])
    expect(figures).toEqual([
      {
        ...{ itemId: 'a', period: '2022', unit: '%', place: { row: 2, column: 4 } },
        value: {
          ...{
            period: '2022',
            number: '61.10',
            grade: 'official',
            asOf: '2022-12-31',
            publishedOn: '2023-03-20',
          },
          ...{
            publisher: '市统计局',
            publication: '',
            publicationNumber: '',
            definition: '',
            source: '',
            explanation: '',
          },
        },
      },
    ])
  })

  test.each([
    { name: 'an unknown item', row: { item: '丙' }, code: 'figure-item-unknown' },
    { name: 'an item of two plans', row: { item: '乙额' }, code: 'figure-item-ambiguous' },
    {
      name: 'a plan that has no such item',
      row: { plan: '别的', item: '甲率' },
      code: 'figure-item-unknown',
    },
    { name: 'no period', row: { period: '去年' }, code: 'figure-period-unreadable' },
    { name: 'no number', row: { number: '' }, code: 'figure-number-missing' },
    { name: 'not applicable', row: { number: '—' }, code: 'figure-number-missing' },
    { name: 'about a number', row: { number: '约61' }, code: 'qualified' },
    { name: 'a number of another grade', row: { number: '61.1（初步）' }, code: 'grade-differs' },
    { name: 'a range', row: { number: '60-62' }, code: 'range' },
    { name: 'no grade', row: { grade: '' }, code: 'figure-grade-unknown' },
    { name: 'a grade in other words', row: { grade: '快报' }, code: 'figure-grade-unknown' },
    { name: 'an estimate of no day', row: { grade: '预计' }, code: 'figure-day-missing' },
    { name: 'a month for a day', row: { asOf: '2022年12月' }, code: 'figure-day-unreadable' },
    { name: 'a day that is none', row: { on: '2023-02-30' }, code: 'figure-day-unreadable' },
    { name: 'a publisher without end', row: { by: '字'.repeat(201) }, code: 'figure-text-long' },
  ])('with $name is none', ({ row, code }) => {
    const { figures, findings } = read(row)
    expect(figures).toEqual([])
    expect(findings.map((found) => [found.code, found.severity])).toContainEqual([code, 'error'])
    expect(findings[0]?.place.row).toBe(2)
  })

  test.each([
    { name: 'a plan named', row: { plan: '专项', item: '乙额' }, itemId: 'c', number: '61.10' },
    { name: 'a grade with its 数', row: { grade: '正式数' }, itemId: 'a', number: '61.10' },
    {
      name: 'a per cent sign in a column of per cent',
      row: { number: '61.10%' },
      itemId: 'a',
      number: '61.10',
    },
    {
      name: 'thousands',
      row: { plan: '纲要', item: '乙额', number: '1,234.50' },
      itemId: 'b',
      number: '1234.50',
    },
  ])('with $name is read', ({ row, itemId, number }) => {
    const [figure] = read(row).figures
    expect([figure?.itemId, figure?.value.number]).toEqual([itemId, number])
  })
})

test('one cell twice: the first stands, the second is found', () => {
  const { figures, findings } = read({}, { number: '61.2' })
  expect(figures.map(({ value }) => value.number)).toEqual(['61.10'])
  expect(findings).toMatchObject([{ code: 'figure-twice', place: { row: 3 } }])
})

test.each([
  { name: 'no head', grids: [gridOf(['甲', '乙'])], code: 'figure-columns-missing' },
  { name: 'no rows', grids: [gridOf(head)], code: 'figure-table-empty' },
  {
    name: 'too many rows',
    grids: [gridOf(head, ...Array.from({ length: longestTable + 1 }, () => Object.values(usual)))],
    code: 'figure-table-long',
  },
])('$name', ({ grids, code }) => {
  expect(readFigureTable(grids, items)).toMatchObject({ figures: [], findings: [{ code }] })
})

test('twenty thousand rows are one table', () => {
  const many = Array.from({ length: 20 }, (_, at) => ({
    itemId: `${at}`,
    plan: '',
    name: `第${at}率`,
    number: 1,
    measure: '',
  }))
  const periods = Array.from({ length: 1000 }, (_, at) => `${1900 + Math.floor(at / 12)}年${1 + (at % 12)}月`)
  const rows = many.flatMap(({ name }) => periods.map((period) => ({ ...usual, item: name, period })))
  const { figures, findings } = readFigureTable(
    [gridOf(head, ...rows.map((row) => Object.values(row)))],
    many,
  )
  expect(findings).toEqual([])
  expect(figures).toHaveLength(longestTable)
  expect(figures.at(-1)).toMatchObject({ itemId: '19', period: '1983-04', place: { row: 20_001 } })
})

describe('what people do to a table', () => {
  const plain = [head, Object.values(usual)]
  const codesOf = (...grids: readonly Grid[]) => {
    const { figures, findings } = readFigureTable(grids, items)
    return { count: figures.length, codes: findings.map(({ code }) => code) }
  }
  test('two tables side by side, or a copied sheet: which is meant is not guessed', () => {
    expect(codesOf(gridOf(...plain.map((row) => [...row, ...row])))).toEqual({
      count: 0,
      codes: ['figure-columns-twice'],
    })
    expect(codesOf(gridOf(...plain), gridOf(...plain))).toEqual({
      count: 0,
      codes: ['figure-tables-several'],
    })
  })
  test('two tables one below the other: the second head is no row', () => {
    expect(codesOf(gridOf(...plain, ...plain)).codes).toContain('figure-item-unknown')
  })
  test('a figure merged over two rows stands in the first only', () => {
    const grid = gridOf(head, Object.values(usual), Object.values({ ...usual, period: '2021年' }))
    const rows = grid.rows.map((row, r) => row.map((cell, c) => ({ ...cell, continued: r === 2 && c === 3 })))
    expect(codesOf({ ...grid, rows })).toEqual({ count: 1, codes: ['figure-number-merged'] })
  })
  test.each([
    { said: '数值（万元）', unit: '万元' },
    { said: '数值(单位：亿元)', unit: '亿元' },
    { said: '数值（必填）', unit: null },
  ])('$said states the unit $unit', ({ said, unit }) => {
    const heads = head.map((one) => (one === '数值' ? said : one))
    const { figures } = readFigureTable([gridOf(heads, Object.values(usual))], items)
    expect(figures).toMatchObject([{ unit }])
  })
})

test('the head may stand lower and in another order, with a note in brackets', () => {
  const titled = gridOf(
    ['表1', '', '', ''],
    ['性质', '数值（必填）', '时期', '指标'],
    ['正式', '61', '2022', '甲率'],
  )
  expect(readFigureTable([gridOf(['说明']), titled], items).figures).toMatchObject([
    { itemId: 'a', period: '2022' },
  ])
  expect(figureHeads.number).toBe('数值')
})

test.each([
  ['2022', '2022'],
  ['2022年', '2022'],
  ['2023年上半年', '2023-H1'],
  ['2023 年下半年', '2023-H2'],
  ['2023年二季度', '2023-Q2'],
  ['2023年6月', '2023-06'],
  ['2023-06', '2023-06'],
  ['2021年至2023年6月累计', '2021/2023-06'],
  ['2021/2023-06', '2021/2023-06'],
  ['2023年13月', null],
  ['上半年', null],
  ['', null],
])('%s is %s', (text, period) => {
  expect(readPeriodWords(text)?.text ?? null).toBe(period)
})
