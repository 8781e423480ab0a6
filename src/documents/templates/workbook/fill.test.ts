/** Workbook templates are filled: numbers as numbers, rows repeated with their look, everything else as it was. */

import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { keysOf } from '#domain/templates/keys.ts'
import { readHere } from '../../reading/read-here.ts'
import { rawWorkbook, workbookFile } from '../../reading/test-files.ts'
import { checkTemplateFile } from '../check-file.ts'
import type { Filling, FillText } from '../filling.ts'
import { openTemplate } from '../template-file.ts'
import { fillWorkbook } from './fill.ts'

const keys = keysOf('form', [])
const row = (no: number, name: string, latest: FillText): ReadonlyMap<string, FillText> =>
  new Map([
    ['序号', { text: String(no), number: String(no) }],
    ['名称', { text: name }],
    ['最新值', latest],
  ])
const some = [
  row(1, '甲<&>', { text: '12.50', number: '12.50' }),
  row(2, '乙', { text: '3.5（预计）' }),
  row(3, '丙', { text: '4', number: '4' }),
]
const filling = (indicators: typeof some): Filling => ({
  texts: new Map([
    ['标题', { text: '调度表' }],
    ['单位', { text: '某区' }],
    ['指标数', { text: '3', number: '3' }],
  ]),
  rows: new Map([['indicators', indicators]]),
  blocks: new Map(),
})
const facts = { title: '', issuer: '', datedOn: '2026-03-01', example: false }
const fill = (bytes: Uint8Array, indicators = some, example = false): Uint8Array =>
  fillWorkbook({
    template: openTemplate(bytes),
    keys,
    filling: filling(indicators),
    facts: { ...facts, example },
  })

const part = (bytes: Uint8Array, path = 'xl/worksheets/sheet1.xml') =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array())

async function opened(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.slice().buffer)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

/** A form as a superior hands it down: head, one row of keys with its look, a sum, a remark, rules and names. */
async function form(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('表', { pageSetup: { printTitlesRow: '1:2', printArea: 'A1:E5' } })
  sheet.addRow(['{{标题}}（{{单位}}）'])
  sheet.addRow(['序号', '指标', '数值', '翻倍', '备注'])
  sheet.addRow(['{{指标.序号}}', '{{指标.名称}}', '{{指标.最新值}}', { formula: 'C3*2' }, ''])
  sheet.addRow(['合计', '', { formula: 'SUM(C3:C3)' }, { formula: 'SUM(D3:D3)' }, ''])
  sheet.addRow(['共{{指标数}}项'])
  sheet.mergeCells('A1:E1')
  sheet.mergeCells('A5:E5')
  sheet.getRow(3).eachCell((cell) => {
    cell.font = { name: '仿宋', bold: true }
    cell.border = { top: { style: 'thin' } }
  })
  sheet.getCell('C3').numFmt = '0.00'
  sheet.getCell('E3').dataValidation = { type: 'list', allowBlank: true, formulae: ['"是,否"'] }
  sheet.addConditionalFormatting({
    ref: 'C3:C3',
    rules: [{ type: 'expression', priority: 1, formulae: ['C3>10'], style: { font: { bold: true } } }],
  })
  book.addWorksheet('总').addRow([{ formula: '表!C4' }])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('a form', () => {
  test('gets its items, numbers as numbers, estimates as they are said', async () => {
    const { grids } = await readHere(fill(await form()))
    expect(grids[0]?.rows.map((cells) => cells.slice(0, 3).map(({ text }) => text))).toEqual([
      ['调度表（某区）', '调度表（某区）', '调度表（某区）'],
      ['序号', '指标', '数值'],
      ['1', '甲<&>', '12.50'],
      ['2', '乙', '3.5（预计）'],
      ['3', '丙', '4.00'],
      ['合计', '', ''],
      ['共3项', '共3项', '共3项'],
    ])
    const sheet = await opened(fill(await form()))
    expect(sheet.getCell('C3').value).toBe(12.5)
    expect(sheet.getCell('A5').value).toBe(3)
  })

  test('keeps look, formulas, merges, checks, rules and names with the rows', async () => {
    const bytes = fill(await form())
    const sheet = await opened(bytes)
    for (const at of [3, 4, 5]) {
      expect(sheet.getCell(`B${at}`).font).toMatchObject({ name: '仿宋', bold: true })
      expect(sheet.getCell(`C${at}`).numFmt).toBe('0.00')
      expect(sheet.getCell(`D${at}`).formula).toBe(`C${at}*2`)
      expect(sheet.getCell(`E${at}`).dataValidation).toMatchObject({ type: 'list' })
    }
    expect(sheet.getCell('C6').formula).toBe('SUM(C3:C5)')
    expect(sheet.getCell('A7').isMerged).toBe(true)
    expect(part(bytes)).toContain('<mergeCell ref="A7:E7"/>')
    expect(part(bytes)).toContain('sqref="C3:C5"')
    const book = part(bytes, 'xl/workbook.xml')
    expect(book).toMatch(/Print_Area"[^>]*>'?表'?!\$?A\$?1:\$?E\$?7</)
    expect(book).toContain('fullCalcOnLoad="1"')
    expect(part(bytes, 'xl/worksheets/sheet2.xml')).toContain('<f>表!C6</f>')
  })

  test('keeps one row, empty, where there is no item, and its sums', async () => {
    const sheet = await opened(fill(await form(), []))
    expect(sheet.getCell('B3').value).toBeNull()
    expect(sheet.getCell('C4').formula).toBe('SUM(C3:C3)')
  })

  test('takes 107 items', async () => {
    const many = Array.from({ length: 107 }, (_, at) =>
      row(at + 1, `第${at + 1}项`, { text: '1', number: '1' }),
    )
    const sheet = await opened(fill(await form(), many))
    expect(sheet.getCell('B109').value).toBe('第107项')
    expect(sheet.getCell('C110').formula).toBe('SUM(C3:C109)')
  })

  test('leaves every part it does not fill as it was, byte for byte', async () => {
    const before = unzipSync(await form())
    const after = unzipSync(fill(await form()))
    for (const path of ['xl/styles.xml', 'xl/theme/theme1.xml', '[Content_Types].xml', '_rels/.rels'])
      expect(strFromU8(after[path] ?? new Uint8Array())).toBe(strFromU8(before[path] ?? new Uint8Array()))
  })

  test('says 示例数据 at the head of every printed page of every sheet', async () => {
    const bytes = fill(await form(), some, true)
    for (const at of [1, 2]) expect(part(bytes, `xl/worksheets/sheet${at}.xml`)).toContain('&amp;C示例数据')
    expect(part(bytes, 'docProps/core.xml')).toContain('示例数据')
    await opened(bytes)
  })
})

test('a repeated row is as tall as its longest text needs, and no other row changes', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('表')
  sheet.columns = [{ width: 10 }, { width: 20 }]
  sheet.addRow(['{{指标.序号}}', '{{指标.名称}}']).getCell(2).alignment = { wrapText: true }
  sheet.addRow(['尾', '很长的字'.repeat(20)]).height = 20
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const items = [row(1, '很长的名称'.repeat(8), { text: '' }), row(2, '短', { text: '' })]
  const heights = [...part(fill(bytes, items)).matchAll(/<row r="\d"([^>]*)>/g)].map(
    ([, attributes = '']) => / ht="([\d.]+)"/.exec(attributes)?.[1],
  )
  expect(heights).toEqual(['79', undefined, '20'])
})

test('several rows of one item are repeated together', async () => {
  const bytes = await workbookFile([
    {
      name: '表',
      rows: [
        ['{{指标.序号}}', '{{指标.名称}}'],
        ['', '{{指标.最新值}}'],
        ['尾', ''],
      ],
      merges: ['A1:A2'],
    },
  ])
  const { grids } = await readHere(fill(bytes))
  expect(grids[0]?.rows.map(([, cell]) => cell?.text)).toEqual([
    '甲<&>',
    '12.5',
    '乙',
    '3.5（预计）',
    '丙',
    '4',
    '',
  ])
  expect(part(fill(bytes)).match(/<mergeCell ref="A\d:A\d"/g)).toEqual([
    '<mergeCell ref="A1:A2"',
    '<mergeCell ref="A3:A4"',
    '<mergeCell ref="A5:A6"',
  ])
})

test('a shared formula is said in full in every row', () => {
  const bytes = rawWorkbook(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>{{指标.序号}}</t></is></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1+1</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><v>7</v></c><c r="B2"><f t="shared" si="0"/><v>8</v></c></row>',
  )
  const said = [...part(fill(bytes)).matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula)
  expect(said).toEqual(['A1+1', 'A2+1', 'A3+1', 'A4+1'])
})

test('a key split over runs takes the look of its first, and readings over characters go', () => {
  const text =
    '<r><t>甲{</t></r><r><rPr><b/></rPr><t>{单</t></r><r><t>位}}乙</t></r><rPh sb="0" eb="1"><t>x</t></rPh>'
  const bytes = rawWorkbook(`<row r="1"><c r="A1" t="inlineStr"><is>${text}</is></c></row>`)
  expect(part(fill(bytes))).toContain(
    '<r><t xml:space="preserve">甲某区</t></r><r><rPr><b/></rPr><t xml:space="preserve"></t></r><r><t xml:space="preserve">乙</t></r>',
  )
})

describe('what cannot be filled', () => {
  test('is refused by its key', async () => {
    const bytes = await workbookFile([{ name: '表', rows: [['{{不认识}}']] }])
    expect(() => fill(bytes)).toThrow(
      expect.objectContaining({ code: 'template-unfilled', details: { found: '不认识' } }),
    )
  })

  test('is told when the template is brought, with sheet and cell', async () => {
    const bytes = await workbookFile([{ name: '表一', rows: [[''], ['', '数为{{指标.最薪值}}']] }])
    const { findings } = await checkTemplateFile(bytes, { kind: 'form', purpose: null }, [])
    expect(findings[0]).toEqual({
      ...{
        code: 'unknown',
        key: '指标.最薪值',
        around: '表一!B2：数为{{指标.最薪值}}',
        offered: '指标.最新值',
        place: 'cell',
      },
    })
  })

  test('in a drawing or a page header is told too', async () => {
    const parts = unzipSync(await workbookFile([{ name: '表', rows: [['{{指标.名称}}']] }]))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const headed = sheet.replace(
      '</worksheet>',
      '<headerFooter><oddHeader>{{标题}}</oddHeader></headerFooter></worksheet>',
    )
    const bytes = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(headed) })
    const { findings } = await checkTemplateFile(bytes, { kind: 'form', purpose: null }, [])
    expect(findings[0]).toMatchObject({ code: 'not_filled', key: '标题', around: '表' })
  })
})
