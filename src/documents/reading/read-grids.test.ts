/** Sound files: what a person sees in a table is what the grid holds, each cell knowing its place. */

import { describe, expect, test } from 'vitest'
import type { Grid } from '#domain/grids/grid.ts'
import { readGrids } from './read-grids.ts'
import { readHere } from './read-here.ts'
import { rawWorkbook, type WordTestBlock, wordFile, wordParagraphs, workbookFile } from './test-files.ts'

const texts = (grid: Grid | undefined) => grid?.rows.map((row) => row.map((cell) => cell.text))

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`

const inCell = (xml: string) => ({ rows: [[`<w:p>${xml}</w:p>`]] })

describe('a Word table', () => {
  test('fills merged areas and marks what only repeats', async () => {
    const { grids } = await readGrids(
      wordFile([
        '第一部分',
        {
          rows: [
            [
              { text: '序号', merge: 'restart' },
              { text: '目标', span: 2 },
            ],
            [{ text: '', merge: 'continue' }, '2020年', '2025年'],
          ],
        },
      ]),
    )
    expect(texts(grids[0])).toEqual([
      ['序号', '目标', '目标'],
      ['序号', '2020年', '2025年'],
    ])
    expect(grids[0]?.rows.map((row) => row.map((cell) => cell.continued))).toEqual([
      [false, false, true],
      [true, false, false],
    ])
    expect(grids[0]?.rows[1]?.[2]?.place).toEqual({ table: 1, row: 2, column: 3 })
    expect(grids[0]?.above).toEqual(['第一部分'])
  })

  const seen: readonly { name: string; blocks: WordTestBlock[]; text: string }[] = [
    { name: 'paragraphs and breaks as lines', blocks: [inCell(`${run('甲')}<w:r><w:br/><w:t>乙</w:t></w:r>`)], text: '甲\n乙' },
    { name: 'deleted text left out, inserted kept', blocks: [inCell(`<w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:ins>${run('新')}</w:ins>`)], text: '新' },
    { name: 'moved text once', blocks: [inCell(`<w:moveFrom>${run('甲')}</w:moveFrom><w:moveTo>${run('甲')}</w:moveTo>`)], text: '甲' },
    { name: 'a content control kept', blocks: [inCell(`<w:sdt><w:sdtContent>${run('甲')}</w:sdtContent></w:sdt>`)], text: '甲' },
    { name: 'an alternative not doubled', blocks: [inCell(`<mc:AlternateContent><mc:Choice Requires="wps">${run('甲')}</mc:Choice><mc:Fallback>${run('甲')}</mc:Fallback></mc:AlternateContent>`)], text: '甲' },
    { name: 'hidden text left out', blocks: [inCell(run('甲') + run('暗', '<w:vanish/>'))], text: '甲' },
    { name: 'earlier properties left out', blocks: ['<w:tbl><w:tr><w:tc><w:tcPr><w:tcPrChange><w:tcPr><w:gridSpan w:val="3"/></w:tcPr></w:tcPrChange></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'], text: '甲' },
    { name: 'a paragraph whose end was deleted goes on', blocks: [{ rows: [[`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('甲')}</w:p><w:p>${run('乙')}</w:p>`]] }], text: '甲乙' },
  ] // biome-ignore format: one case a line
  test.each(seen)('$name', async ({ blocks, text }) => {
    const { grids } = await readHere(wordFile(blocks))
    expect(texts(grids[0])).toEqual([[text]])
  })

  test('leaves deleted rows out', async () => {
    const row = (text: string, properties = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${wordParagraphs(text)}</w:tc></w:tr>`
    const { grids } = await readHere(
      wordFile([`<w:tbl>${row('甲')}${row('乙', '<w:del/>')}${row('丙', '<w:ins/>')}</w:tbl>`]),
    )
    expect(texts(grids[0])).toEqual([['甲'], ['丙']])
  })

  test('keeps a nested table apart', async () => {
    const inner = `<w:tbl><w:tr><w:tc>${wordParagraphs('内')}</w:tc></w:tr></w:tbl>`
    const { grids } = await readHere(
      wordFile([{ rows: [[`${wordParagraphs('外')}${inner}${wordParagraphs('后')}`]] }]),
    )
    expect(grids.map(texts)).toEqual([[['外\n后']], [['内']]])
  })

  test('starts a row after its empty columns', async () => {
    const { grids } = await readHere(
      wordFile([
        `<w:tbl><w:tr><w:tc>${wordParagraphs('甲')}</w:tc><w:tc>${wordParagraphs('乙')}</w:tc></w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${wordParagraphs('丙')}</w:tc></w:tr></w:tbl>`,
      ]),
    )
    expect(texts(grids[0])).toEqual([
      ['甲', '乙'],
      ['', '丙'],
    ])
  })

  test('takes borders a hair apart as one', async () => {
    const tc = (text: string, span: number) =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${wordParagraphs(text)}</w:tc>`
    const grid = [1000, 40, 1000].map((w) => `<w:gridCol w:w="${w}"/>`).join('')
    const { grids } = await readHere(
      wordFile([
        `<w:tbl><w:tblGrid>${grid}</w:tblGrid><w:tr>${tc('甲', 1)}${tc('乙', 2)}</w:tr><w:tr>${tc('丙', 2)}${tc('丁', 1)}</w:tr></w:tbl>`,
      ]),
    )
    expect(texts(grids[0])).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ])
  })

  test('shows the numbers Word computes', async () => {
    const numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr></w:p>'
    const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
    const { grids } = await readHere(
      wordFile(
        [
          {
            rows: [
              [numbered, '甲'],
              [numbered, '乙'],
              [numbered, '丙'],
            ],
          },
        ],
        { 'word/numbering.xml': numbering },
      ),
    )
    expect(texts(grids[0])?.map(([first]) => first)).toEqual(['九、', '十、', '十一、'])
  })
})

describe('a workbook', () => {
  test('gives text as shown, exact numbers and the decimals of the format', async () => {
    const { grids } = await readHere(
      await workbookFile([
        {
          name: '指标',
          rows: [[6, 0.062, 1234.5, 62.34, 600, 0.1 + 0.2, 1e21, '85 ']],
          formats: { A1: '0.0', B1: '0.0%', C1: '#,##0.00', D1: '0', E1: '"["0"]"' },
        },
      ]),
    )
    expect(
      grids[0]?.rows[0]?.map(({ text, number, decimals, percent }) => [text, number, decimals, percent]),
    ).toEqual([
      ['6.0', '6', 1, false],
      ['6.2%', '0.062', 1, true],
      ['1,234.50', '1234.5', 2, false],
      ['62', '62.34', 0, false],
      ['[600]', '600', 0, false],
      ['0.3', '0.3', null, false],
      ['1000000000000000000000', '1000000000000000000000', null, false],
      ['85', null, null, false],
    ])
    expect(grids[0]?.rows[0]?.[7]?.place).toEqual({ sheet: '指标', cell: 'H1' })
  })

  test('a formula without a stored result is no zero', async () => {
    const { grids } = await readHere(
      rawWorkbook(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f></c><c r="C1"><f>A1+1</f><v>2</v></c></row>',
      ),
    )
    expect(grids[0]?.rows[0]?.map(({ text, number, formula }) => [text, number, formula])).toEqual([
      ['1', '1', null],
      ['', null, 'A1+1'],
      ['2', '2', 'A1+1'],
    ])
  })

  test('fills merged areas, keeps addresses and names hidden sheets', async () => {
    const { grids } = await readHere(
      await workbookFile([
        { name: '表', rows: [[], ['', '类别', '甲'], ['', '', '乙']], merges: ['B2:B3'] },
        { name: '字典', rows: [['x']], hidden: true },
      ]),
    )
    expect(texts(grids[0])).toEqual([
      ['', '', ''],
      ['', '类别', '甲'],
      ['', '类别', '乙'],
    ])
    expect(grids[0]?.rows[2]?.[1]).toMatchObject({ continued: true, place: { sheet: '表', cell: 'B3' } })
    expect(grids.map(({ hidden }) => hidden)).toEqual([false, true])
  })
})

describe('a marking', () => {
  const header = (text: string) => ({
    'word/header1.xml': `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${wordParagraphs(text)}</w:hdr>`,
  })
  const marked: readonly { name: string; bytes: Uint8Array; found: string }[] = [
    { name: 'with its period', bytes: wordFile(['机密★1年', '分解表']), found: '机密★1年' },
    { name: 'spaced out', bytes: wordFile(['秘　密　★']), found: '秘密★' },
    { name: 'alone in a cell', bytes: wordFile([{ rows: [['绝密', '甲']] }]), found: '绝密' },
    { name: 'after a copy number', bytes: wordFile(['000012　机密★']), found: '000012机密★' },
    { name: 'named as the level', bytes: wordFile(['密级：秘密']), found: '密级：秘密' },
    { name: 'in a page header', bytes: wordFile(['分解表'], header('秘密★5年')), found: '秘密★5年' },
    { name: 'in a sheet’s page header', bytes: rawWorkbook('<row r="1"><c r="A1"><v>1</v></c></row>', '<headerFooter><oddHeader>&amp;L机密★&amp;R第&amp;P页</oddHeader></headerFooter>'), found: '机密★' },
  ] // biome-ignore format: one case a line
  test.each(marked)('is refused: $name', async ({ bytes, found }) => {
    await expect(readHere(bytes)).rejects.toMatchObject({ code: 'secret-marking', details: { found } })
  })

  test('is told by the thread as well', async () => {
    const refused = readGrids(wordFile(['机密★1年']))
    await expect(refused).rejects.toMatchObject({ code: 'secret-marking', details: { found: '机密★1年' } })
  })

  test.each([
    '加强国家秘密保护，落实保密工作责任',
    '健全商业秘密保护机制',
    '规范“机密★”标识管理',
    '工作秘密',
  ])('is not seen in %s', async (text) => {
    expect(texts((await readHere(wordFile([{ rows: [[text]] }]))).grids[0])).toEqual([[text]])
  })
})

test('a raised digit beside a number of a sheet is no digit of it', async () => {
  const rich = (said: string, raised: string) =>
    `<is><r><t>${said}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>${raised}</t></r></is>`
  const cell = (at: string, inner: string) => `<c r="${at}" t="inlineStr">${inner}</c>`
  const row = cell('A1', rich('2.6', '1')) + cell('B1', rich('m', '2')) + cell('C1', '<is><t>31</t></is>')
  const { grids } = await readHere(rawWorkbook(`<row r="1">${row}</row>`))
  expect(texts(grids[0])).toEqual([['2.6¹', 'm2', '31']])
})
