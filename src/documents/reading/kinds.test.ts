/** Every kind of table that is taken, as office programs saved it: the grids say the same. */

import { readFileSync } from 'node:fs'
import { utils, type WorkBook, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Grid } from '#domain/grids/grid.ts'
import { readHere } from './read-here.ts'

const sample = (kind: string) => readHere(readFileSync(`src/documents/reading/samples/sheets.${kind}`))
const texts = (grid: Grid | undefined) => grid?.rows.map((row) => row.map((cell) => cell.text))
/** LibreOffice stores a truth as a number in .ods. */
const values = (grid: Grid | undefined) =>
  grid?.rows.map((row) =>
    row.map(({ text, number, decimals, percent, continued }) =>
      text === 'TRUE' ? text : [text, number, decimals, percent, continued].join('|'),
    ),
  )

describe('one workbook saved by LibreOffice', () => {
  test('is read from .xlsx as a person sees it', async () => {
    const { grids, kind } = await sample('xlsx')
    expect(kind).toBe('xlsx')
    expect(texts(grids[0])).toEqual([
      ['序号', '指标', '数值', '占比', '日期', '合计', '备注'],
      ['1', '地区产值', '6.0', '6.2%', '2033年6月30日', '1240.5', '约束性'],
      ['2', '公园面积', '1,234.50', '50.0%', '2033年7月1日', '#DIV/0!', '两\n行'],
      ['3', '长数', '0.123456789012345', '10.0%', '', '甲乙', '=文字'],
      ['4', '大数', '123456789012345', '0.0%', '', 'TRUE', '说"是"'],
      ['合并', '合并', '', '', '', '', ''],
      ['合并', '合并', '右下', '', '', '', ''],
    ])
    expect(grids.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
      ['指标', false],
      ['_meta', true],
      ['长文', false],
    ])
  })

  test.each(['xls', 'ods'])('is the same as .%s', async (ending) => {
    const [one, other] = await Promise.all([sample('xlsx'), sample(ending)])
    expect(other.kind).toBe(ending)
    expect(other.grids.map(({ sheet, hidden }) => [sheet, hidden])).toEqual(
      one.grids.map(({ sheet, hidden }) => [sheet, hidden]),
    )
    for (const [at, grid] of one.grids.entries()) expect(values(other.grids[at])).toEqual(values(grid))
    const formulas = (grid: Grid | undefined) =>
      grid?.rows.map((row) => row.map((cell) => cell.formula !== null))
    expect(formulas(other.grids[0])).toEqual(formulas(one.grids[0]))
    expect(other.grids[0]?.rows[2]?.[2]?.place).toEqual({ sheet: '指标', cell: 'C3' })
  })
})

/** Rows from a fixed seed: texts in both scripts, long and short, and numbers of every size. */
function someRows(): (string | number | boolean | null)[][] {
  let seed = 20_260_501
  const next = (most: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % most
  }
  const cells = [
    () => `规划${next(1e6)}`,
    () => `plain ${next(1e6)}`,
    () => '混合 text，全角'.repeat(next(20)) || '空',
    () => next(1e9) / 10 ** next(9),
    () => -next(2000),
    () => next(2e9) * 1000 + next(1000),
    () => next(1e6) / 100,
    () => next(2) === 1,
    () => null,
  ]
  return Array.from({ length: 300 }, () =>
    Array.from({ length: 12 }, () => cells[next(cells.length)]?.() ?? null),
  )
}

describe('a workbook another library wrote', () => {
  const rows = someRows()
  const shown = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell).toUpperCase())))
  const book: WorkBook = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '数据')

  test.each([
    { bookType: 'xlsx', kind: 'xlsx', bookSST: true },
    { bookType: 'xlsx', kind: 'xlsx', bookSST: false },
    { bookType: 'biff8', kind: 'xls', bookSST: true },
    { bookType: 'biff8', kind: 'xls', bookSST: false },
    { bookType: 'ods', kind: 'ods', bookSST: false },
  ] as const)('is read from $bookType, shared texts $bookSST', async ({ bookType, kind, bookSST }) => {
    const file = await readHere(new Uint8Array(write(book, { type: 'buffer', bookType, bookSST })))
    expect(file.kind).toBe(kind)
    expect(texts(file.grids[0])?.map((row) => row.map((text) => text.toUpperCase()))).toEqual(
      shown.map((row) => row.map((text) => text.trim())),
    )
  })

  test('is read from Excel 5.0/95', async () => {
    const old: WorkBook = utils.book_new()
    utils.book_append_sheet(
      old,
      utils.aoa_to_sheet([
        ['name', 6.25],
        ['plain', -3],
      ]),
      'data',
    )
    const file = await readHere(new Uint8Array(write(old, { type: 'buffer', bookType: 'biff5' })))
    expect([file.kind, texts(file.grids[0])]).toEqual([
      'xls',
      [
        ['name', '6.25'],
        ['plain', '-3'],
      ],
    ])
  })
})

describe('a text', () => {
  const table = '序号,指标\r\n1,"地区,产值"\r\n'
  const gbk = Buffer.from('d0f2bac52cd6b8b1ea0d0a312c22b5d8c7f82cb2fad6b5220d0a', 'hex')
  test.each([
    { name: 'UTF-8', bytes: Buffer.from(table), encoding: 'UTF-8' },
    { name: 'UTF-8 with its mark', bytes: Buffer.from(`\ufeff${table}`), encoding: 'UTF-8' },
    { name: 'GBK', bytes: gbk, encoding: 'GB18030' },
    { name: 'UTF-16 with its mark', bytes: Buffer.from(`\ufeff${table}`, 'utf16le'), encoding: 'UTF-16' },
    { name: 'UTF-16 without', bytes: Buffer.from(table, 'utf16le'), encoding: 'UTF-16' },
    { name: 'UTF-16, the high byte first', bytes: Buffer.from(`\ufeff${table}`, 'utf16le').swap16(), encoding: 'UTF-16' },
    { name: 'tabs', bytes: Buffer.from('序号\t指标\n1\t地区,产值\n'), encoding: 'UTF-8' },
    { name: 'semicolons', bytes: Buffer.from('序号;指标\n1;地区,产值\n'), encoding: 'UTF-8' },
  ])('in $name', async ({ bytes, encoding }) => {
    const file = await readHere(new Uint8Array(bytes))
    expect([file.kind, file.encoding]).toEqual(['csv', encoding])
    expect(texts(file.grids[0])).toEqual([
      ['序号', '指标'],
      ['1', '地区,产值'],
    ])
    expect(file.grids[0]?.rows[1]?.[1]?.place).toEqual({ row: 2, column: 2 })
  }) // biome-ignore format: one case a line

  test('counts the blank lines it leaves out, and takes the guard before a formula away', async () => {
    const { grids } = await readHere(strToU8("a,b\n\n'=1+1,6.0\n"))
    expect(texts(grids[0])).toEqual([
      ['a', 'b'],
      ['=1+1', '6.0'],
    ])
    expect(grids[0]?.rows[1]?.[0]?.place).toEqual({ row: 3, column: 1 })
  })
})

const openNames =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'

test('an .odt gives its tables with the paragraphs above them, and no deleted text', async () => {
  const cell = (text: string, more = '') => `<table:table-cell ${more}><t:p>${text}</t:p></table:table-cell>`
  const content = `<office:document-content ${openNames}><office:body><office:text><t:tracked-changes><t:p>旧</t:p></t:tracked-changes><t:h>一、主要指标</t:h><table:table><table:table-header-rows><table:table-row>${cell('序号', 'table:number-rows-spanned="2"')}${cell('目标<t:s t:c="2"/>值<t:note><t:p>注</t:p></t:note>', 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:covered-table-cell/>${cell('2020年')}${cell('2025年')}</table:table-row></table:table></office:text></office:body></office:document-content>`
  const file = await readHere(
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(content),
    }),
  )
  expect([file.kind, file.paragraphs]).toEqual(['odt', ['一、主要指标']])
  expect(texts(file.grids[0])).toEqual([
    ['序号', '目标  值', '目标  值'],
    ['序号', '2020年', '2025年'],
  ])
  expect(file.grids[0]?.above).toEqual(['一、主要指标'])
  expect(file.grids[0]?.rows[1]?.[2]?.place).toEqual({ table: 1, row: 2, column: 3 })
})
