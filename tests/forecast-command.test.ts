/** `guiheng forecast` on R's forecasts (tests/vectors/README.md), and on files it must refuse. */

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readCsv } from '#documents/reading/csv/csv.ts'
import { run } from '#server/commands/forecast.ts'

const file = 'tests/vectors/forecast-vectors.csv'
const columns = 'series,y,n,method,h'

let out: string[] = []
let errors: string[] = []

beforeEach(() => {
  out = []
  errors = []
  vi.spyOn(console, 'log').mockImplementation((line) => out.push(line))
  vi.spyOn(console, 'error').mockImplementation((line) => errors.push(line))
})
afterEach(() => vi.restoreAllMocks())

const folder = mkdtempSync(join(tmpdir(), 'forecast-'))
function written(content: string | Uint8Array): string {
  const path = join(folder, 'series.csv')
  writeFileSync(path, content)
  return path
}

const printed = async (path: string) => {
  expect(await run([path, '--json'])).toBe(0)
  return JSON.parse(out.splice(0).join(''))
}
const computedOf = (row: Record<string, unknown>) => [
  row.computedMean,
  row.computedLo80,
  row.computedHi80,
  row.computedLo95,
  row.computedHi95,
]
const nothing = [null, null, null, null, null]

describe('the file of vectors', () => {
  test('keeps every row and cell as written', async () => {
    const [head, ...rows] = readCsv(readFileSync(file))
    const computed: Record<string, unknown>[] = await printed(file)
    expect(computed.map((row) => head?.cells.map((column) => row[column]))).toEqual(
      rows.map(({ cells }) => cells),
    )
  })

  test('comes out to a billionth where the method is offered, empty where not', async () => {
    const rows: Record<string, string>[] = await printed(file)
    const offered = ['naive', 'rwdrift', 'thetaf', 'ols_trend']
    for (const row of rows) {
      if (!offered.includes(row.method ?? '')) {
        expect(computedOf(row)).toEqual(nothing)
        continue
      }
      const expected = [row.mean, row.lo80, row.hi80, row.lo95, row.hi95].map(Number)
      computedOf(row).forEach((number, at) => {
        expect(Math.abs(Number(number) / (expected[at] ?? 0) - 1)).toBeLessThan(1e-9)
      })
    }
    expect(rows).toHaveLength(84)
  })
})

describe('a row', () => {
  test.each([
    {
      name: 'one point of naive has a mean alone',
      row: 'a,5,1,naive,1',
      computed: [5, null, null, null, null],
    },
    { name: 'one point of drift has nothing', row: 'a,5,1,rwdrift,1', computed: nothing },
    { name: 'a method nobody offers', row: 'a,1 2 3 4,4,arima,1', computed: nothing },
    { name: 'no method', row: 'a,1 2 3 4,4,,1', computed: nothing },
    { name: 'exponents', row: 'a,1e+05 1e+05,2,naive,1', computed: [1e5, 1e5, 1e5, 1e5, 1e5] },
    { name: 'blanks and capitals', row: ' a , 7  7 ,2, Naive ,100', computed: [7, 7, 7, 7, 7] },
  ])('$name', async ({ row, computed }) => {
    const [only] = await printed(written(`${columns}\n${row}\n`))
    expect(computedOf(only)).toEqual(computed)
  })

  test('damped drift too, in any order of columns, with others carried through', async () => {
    const text = '\ufeffnote,h,METHOD,n,Y,series\r\n"甲,乙",3,damped_drift,3,6.3 7.5 9.4,patents\r\n'
    const [row] = await printed(written(text))
    expect(row).toMatchObject({ note: '甲,乙', METHOD: 'damped_drift', Y: '6.3 7.5 9.4' })
    expect(row.computedMean).toBeCloseTo(12.78926875, 9)
    expect(row.computedHi80).toBeCloseTo(18.094684, 6)
  })

  test('as lines for a person it says why nothing is there', async () => {
    expect(
      await run([
        written(`${columns}\n甲,7 7,2,naive,1\n乙,7 8,2,ses,1\n丙,7,1,rwdrift,2\n丁,7 8,2,rwdrift,1\n`),
      ]),
    ).toBe(0)
    expect(out.join('').split('\n')).toEqual([
      '甲，naive，后推1期：7（80%区间7至7，95%区间7至7）',
      '乙，ses，后推1期：不提供此方法',
      '丙，rwdrift，后推2期：数据太少，至少要有2个',
      '丁，rwdrift，后推1期：9',
    ])
  })
})

describe('refused, with line, column, what stands there and what should', () => {
  const good = 'a,1 2 3,3,naive,1'
  test.each([
    {
      name: 'text in a number',
      text: `${columns}\n${good}\nb,1 二 3,3,naive,1`,
      details: { row: 3, column: 'y', found: '二' },
    },
    {
      name: 'a number with a letter',
      text: `${columns}\nb,1 2x 3,3,naive,1`,
      details: { row: 2, column: 'y', found: '2x' },
    },
    {
      name: 'no number at all',
      text: `${columns}\nb,,0,naive,1`,
      details: { row: 2, column: 'y', found: '' },
    },
    {
      name: 'commas inside y',
      text: `${columns}\nb,"1,2,3",3,naive,1`,
      details: { row: 2, column: 'y', found: '1,2,3' },
    },
    { name: 'infinity', text: `${columns}\nb,1 1e999,2,naive,1`, details: { column: 'y', found: '1e999' } },
    {
      name: 'another n',
      text: `${columns}\nb,1 2 3,4,naive,1`,
      details: { row: 2, column: 'n', found: '4', allowed: '3' },
    },
    {
      name: 'n of nothing',
      text: `${columns}\nb,1 2 3,,naive,1`,
      details: { column: 'n', found: '', allowed: '1–1000' },
    },
    {
      name: 'h 0',
      text: `${columns}\n${good}\nb,1 2 3,3,naive,0`,
      details: { row: 3, column: 'h', found: '0', allowed: '1–100' },
    },
    { name: 'h below 0', text: `${columns}\nb,1 2 3,3,naive,-1`, details: { column: 'h', found: '-1' } },
    {
      name: 'h between two',
      text: `${columns}\nb,1 2 3,3,naive,1.5`,
      details: { column: 'h', found: '1.5' },
    },
    {
      name: 'a huge h',
      text: `${columns}\nb,1 2 3,3,naive,99999999999999999999`,
      details: { column: 'h', allowed: '1–100' },
    },
    {
      name: 'a huge h of a method not offered',
      text: `${columns}\nb,1 2 3,3,ses,101`,
      details: { column: 'h', found: '101' },
    },
    {
      name: 'more points than are taken',
      text: `${columns}\nb,${'1 '.repeat(1001)},1001,naive,1`,
      details: { column: 'n', found: '1001' },
    },
    { name: 'an empty file', text: '', details: { column: 'series, y, n, method, h', found: '' } },
    {
      name: 'a missing column',
      text: 'series,y,n,method\na,1,1,naive',
      details: { column: 'h', found: 'series, y, n, method' },
    },
    { name: 'a column twice', text: `${columns},H\n${good},1`, details: { column: 'h' } },
    {
      name: 'a column that would be overwritten',
      text: `${columns},computedMean\n${good},1`,
      details: { column: 'computedmean' },
    },
    { name: 'a cell too few', text: `${columns}\na,1 2,2,naive`, details: { row: 2, found: 4, expected: 5 } },
    { name: 'an open quotation mark', text: `${columns}\na,"1 2,2,naive,1`, details: { row: 2 } },
    { name: 'bytes that are no text', text: new Uint8Array([0, 1, 2, 255]), details: {} },
  ])('$name', async ({ text, details }) => {
    await expect(run([written(text), '--json'])).rejects.toMatchObject({
      code: expect.stringMatching(/^csv-/),
      details: expect.objectContaining(details),
    })
    expect(out).toEqual([])
  })

  test('a file that is not there', async () => {
    await expect(run([join(folder, 'none.csv')])).rejects.toMatchObject({ code: 'file-unreadable' })
  })

  test.each([[[]], [['--jsn', file]], [[file, file]]])('a call %j says how it is called', async (args) => {
    expect(await run(args)).toBe(2)
    expect(errors.join('')).toContain('用法')
  })
})
