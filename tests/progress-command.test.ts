/** `guiheng progress` on the published figures of Statistics Canada (tests/vectors/README.md), and on bad files. */

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readCsv } from '#documents/reading/csv/csv.ts'
import { run } from '#server/commands/progress.ts'

const file = 'tests/vectors/progress-canada.csv'
const rule = ['--rule', 'statistics-canada']
const columns = 'series,direction,limit,base_year,base_value,current_year,current_value,target_year,target'

let out: string[] = []
let errors: string[] = []

beforeEach(() => {
  out = []
  errors = []
  vi.spyOn(console, 'log').mockImplementation((line) => out.push(line))
  vi.spyOn(console, 'error').mockImplementation((line) => errors.push(line))
})
afterEach(() => vi.restoreAllMocks())

const folder = mkdtempSync(join(tmpdir(), 'progress-'))
function written(content: string | Uint8Array): string {
  const path = join(folder, 'series.csv')
  writeFileSync(path, content)
  return path
}

const printed = async (path: string) => {
  expect(await run([path, ...rule, '--json'])).toBe(0)
  return JSON.parse(out.splice(0).join(''))
}

const number = (text: string | undefined) => (text === '' ? null : Number(text))

test('every published row is reproduced to its last digit', async () => {
  const [head, ...rows] = readCsv(readFileSync(file))
  const computed = await printed(file)
  expect(computed).toHaveLength(189)
  const differing = rows.filter(({ cells }, at) => {
    const cell = (column: string) => cells[head?.cells.indexOf(column) ?? -1]
    const { computedValue, computedScore, computedStatus } = computed[at]
    const isSame =
      computedValue === number(cell('progress_value')) &&
      computedScore === number(cell('score')) &&
      computedStatus === cell('status')
    return !isSame
  })
  expect(differing).toEqual([])
})

test('a row keeps its own cells as they were written', async () => {
  const [first] = await printed(file)
  expect(first).toMatchObject({ indicator: '1-1-1', base_year: '2015.0', base_value: '14.5', target: '7.25' })
})

describe('edge cases', () => {
  test.each([
    { name: 'reached wins over the trend', row: 'a,1,,2015,80,2022,76,2030,75', is: [5, 'target_achieved'] },
    { name: 'nothing to grow, kept', row: 'a,1,,2015,80,2022,80,2030,80', is: [5, 'target_achieved'] },
    { name: 'nothing to grow, lost', row: 'a,1,,2015,80,2022,79,2030,80', is: [null, 'not_available'] },
    { name: 'from zero', row: 'a,1,,2015,0,2022,4,2030,10', is: [null, 'not_available'] },
    { name: 'one year only', row: 'a,1,,2022,4,2022,4,2030,10', is: [null, 'not_available'] },
    { name: 'a changing sign', row: 'a,1,,2015,-4,2022,4,2030,', is: [null, 'not_available'] },
    { name: 'a target of zero', row: 'a,-1,,2015,10,2022,10,2030,0', is: [-2.5, 'limited_progress'] },
    { name: 'below zero and rising', row: 'a,1,,2015,-10,2022,-5,2030,', is: [5, 'substantial_progress'] },
    { name: 'at its limit', row: 'a,1,100,2015,100,2022,100,2030,', is: [5, 'substantial_progress'] },
    { name: 'beyond twice its limit', row: 'a,-1,0,2015,10,2022,10,2030,', is: [-2.5, 'limited_progress'] },
    { name: 'figures missing', row: 'a,1,,2015,,,,2030,10', is: [null, 'not_available'] },
    { name: 'years as spans', row: 'a,1,,2015/16,10,2022/23,10,2030.0,', is: [-2.5, 'limited_progress'] },
    { name: 'exponents', row: 'a,1,,2015,5e-05,2022,5E-5,2030,', is: [-2.5, 'limited_progress'] },
  ])('$name', async ({ row, is: [score, status] }) => {
    const [computed] = await printed(written(`${columns}\n${row}\n`))
    expect(computed).toMatchObject({ computedScore: score, computedStatus: status })
  })
})

test('without --json one line a row', async () => {
  expect(await run([written(`${columns}\na,1,,2015,80,2022,76,2030,75\nb,1,,2015,,,,2030,`), ...rule])).toBe(
    0,
  )
  expect(out.join('\n').split('\n')).toEqual([
    expect.stringContaining('第1条：已达到目标（数值'),
    '第2条：不能计算',
  ])
})

describe('a file that is refused', () => {
  const row = 'a,1,,2015,80,2022,76,2030,75'
  test.each([
    {
      name: 'a word for a number',
      content: `${columns}\n${row}\na,1,,2015,eighty,2022,76,2030,75`,
      refusal: { code: 'csv-cell-no-number', details: { row: 3, column: 'base_value', found: 'eighty' } },
    },
    {
      name: 'not a number',
      content: `${columns}\na,1,,2015,NaN,2022,76,2030,75`,
      refusal: { code: 'csv-cell-no-number', details: { row: 2, column: 'base_value', found: 'NaN' } },
    },
    {
      name: 'an exponent beyond all figures',
      content: `${columns}\na,1,,2015,1e999,2022,76,2030,75`,
      refusal: { code: 'csv-cell-no-number', details: { row: 2, column: 'base_value', found: '1e999' } },
    },
    {
      name: 'a year of two digits',
      content: `${columns}\na,1,,15,80,2022,76,2030,75`,
      refusal: { code: 'csv-cell-no-year', details: { row: 2, column: 'base_year', found: '15' } },
    },
    {
      name: 'no direction',
      content: `${columns}\na,,,2015,80,2022,76,2030,75`,
      refusal: { code: 'csv-cell-unknown-word', details: { row: 2, column: 'direction', found: '' } },
    },
    {
      name: 'a cell too few',
      content: `${columns}\na,1,,2015,80`,
      refusal: { code: 'csv-row-uneven', details: { row: 2, found: 5, expected: 9 } },
    },
    { name: 'nothing', content: '', refusal: { code: 'csv-column-missing' } },
    {
      name: 'a column missing',
      content: 'series,direction\na,1',
      refusal: { code: 'csv-column-missing', details: { found: 'series, direction' } },
    },
    {
      name: 'a column twice',
      content: `${columns},target\n${row},75`,
      refusal: { code: 'csv-column-twice', details: { column: 'target' } },
    },
    {
      name: 'a column that is to be added',
      content: `${columns},computedScore\n${row},5`,
      refusal: { code: 'csv-column-twice', details: { column: 'computedscore' } },
    },
    {
      name: 'an open quote',
      content: `${columns}\n"a,1,,2015`,
      refusal: { code: 'csv-quote-open', details: { row: 2 } },
    },
    {
      name: 'bytes that are no text',
      content: Uint8Array.of(0, 255, 254, 0),
      refusal: { code: 'csv-not-text' },
    },
  ])('$name', async ({ content, refusal }) => {
    await expect(run([written(content), ...rule, '--json'])).rejects.toMatchObject(refusal)
    expect(out).toEqual([])
  })

  test('no file', async () => {
    await expect(run(['no-such-file.csv', ...rule])).rejects.toMatchObject({ code: 'file-unreadable' })
  })
})

test('a hostile column name stays a column', async () => {
  const [computed] = await printed(written(`${columns},__proto__\na,1,,2015,80,2022,76,2030,75,x`))
  expect(Object.keys(computed)).toContain('__proto__')
})

test.each([
  { args: [] },
  { args: [file] },
  { args: [file, '--rule', 'eurostat'] },
  { args: [file, file, ...rule] },
  { args: [file, ...rule, '--csv'] },
])('$args is answered with the usage', async ({ args }) => {
  expect(await run(args)).toBe(2)
  expect(errors.join('')).toContain('guiheng progress')
})
