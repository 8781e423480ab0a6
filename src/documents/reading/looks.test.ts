/** Letters that are raised or struck out in sheets and in texts of OpenDocument: no figure is read through them. */

import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { GridFile } from '#domain/grids/grid.ts'
import { withoutLines } from '#domain/grids/struck.ts'
import { readHere } from './read-here.ts'
import { compoundFile, rawWorkbook } from './test-files.ts'

const struck = (text: string) => [...text].map((letter) => `${letter}\u0336`).join('')
const cells = ({ grids }: GridFile) => grids[0]?.rows[0]?.map(({ text, number }) => [text, number])

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const part = (name: string, content: string) => `<${name} ${main}>${content}</${name}>`
const rich = (text: string, properties = '') => `<r><rPr>${properties}</rPr><t>${text}</t></r>`
const inline = (at: string, runs: string) => `<c r="${at}" t="inlineStr"><is>${runs}</is></c>`
const row = (content: string) => `<row r="1">${content}</row>`

describe('a workbook', () => {
  test('shows the line through runs of a text', async () => {
    const texts = [
      rich('2.6') + rich('1', '<strike/>') + rich('万'),
      rich('2.6', '<strike val="0"/>') + rich('1'),
      rich('已完成', '<strike val="1"/>') + rich('暂停'),
      '<t>2.6</t>',
    ]
    const file = await readHere(
      rawWorkbook(
        row(
          inline('A1', texts[0] ?? '') +
            texts.map((_, at) => `<c r="${'BCDE'[at]}1" t="s"><v>${at}</v></c>`).join(''),
        ),
        '',
        { 'xl/sharedStrings.xml': part('sst', texts.map((text) => `<si>${text}</si>`).join('')) },
      ),
    )
    expect(cells(file)).toEqual([
      [`2.6${struck('1')}万`, null],
      [`2.6${struck('1')}万`, null],
      ['2.61', null],
      [`${struck('已完成')}暂停`, null],
      ['2.6', null],
    ])
  })

  const fonts = '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>'
  const formats = [0, 1, 2].map((font) => `<xf fontId="${font}"/>`).join('')
  const styles = part(
    'styleSheet',
    `${fonts}<cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs>${formats}</cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>`,
  )

  test('shows the line through a cell and takes no number from it', async () => {
    const file = await readHere(
      rawWorkbook(
        row(
          '<c r="A1"><v>2.6</v></c><c r="B1" s="1"><v>2.6</v></c><c r="C1" s="2"><v>2.6</v></c>' +
            '<c r="D1" s="1"><f>B1</f><v>2.6</v></c><c r="E1" s="1"/>',
        ),
        '',
        { 'xl/styles.xml': styles },
      ),
    )
    expect(cells(file)).toEqual([
      ['2.6', '2.6'],
      [struck('2.6'), null],
      ['2.6', '2.6'],
      [struck('2.6'), null],
    ])
  })

  test('is refused by its marking, struck out or not', async () => {
    const bytes = rawWorkbook(row(inline('A1', rich('机密★1年', '<strike/>'))))
    await expect(readHere(bytes)).rejects.toMatchObject({ details: { found: '机密★1年' } })
  })

  test('reads a text of as many raised and struck runs as a cell has characters', async () => {
    const runs = rich('1', '<vertAlign val="superscript"/><strike/>').repeat(32_767)
    const file = await readHere(rawWorkbook(row(inline('A1', runs))))
    const [text = ''] = cells(file)?.[0] ?? []
    expect(withoutLines(text ?? '').length).toBe(32_767)
  })
})

const prefixes = ['office', 'text', 'table', 'style']
  .map((one) => `xmlns:${one}="urn:oasis:names:tc:opendocument:xmlns:${one}:1.0"`)
  .join(' ')
const style = (name: string, properties: string, more = '') =>
  `<style:style style:name="${name}" ${more}><style:text-properties ${properties}/></style:style>`
const lined = 'style:text-line-through-style="solid" style:text-line-through-type="single"'
const looks =
  style('R', 'style:text-position="super 58%"') +
  style('H', 'style:text-position="33% 58%"') +
  style('L', 'style:text-position="sub 58%"') +
  style('S', lined) +
  style('N', 'style:text-line-through-style="none"', 'style:parent-style-name="S"') +
  '<style:style style:name="C" style:parent-style-name="S"/>'

const open = (kind: 'spreadsheet' | 'text', content: string) =>
  readHere(
    zipSync({
      mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`),
      'content.xml': strToU8(
        `<office:document-content ${prefixes}><office:automatic-styles>${looks}</office:automatic-styles><office:body><office:${kind}><table:table table:name="表"><table:table-row>${content}</table:table-row></table:table></office:${kind}></office:body></office:document-content>`,
      ),
    }),
  )
const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`
const said = (paragraph: string) =>
  `<table:table-cell office:value-type="string"><text:p>${paragraph}</text:p></table:table-cell>`
const figure = (name: string) =>
  `<table:table-cell table:style-name="${name}" office:value-type="float" office:value="2.6"><text:p>2.6</text:p></table:table-cell>`

test('an .ods shows what is raised and the line through runs and cells', async () => {
  const file = await open(
    'spreadsheet',
    said(`1.9${span('R', '1')}`) +
      said(`1.9${span('H', span('X', '1'))}`) +
      said(`1.9${span('L', '1')}`) +
      said(`2.6${span('S', '1')}万`) +
      ['N', 'S', 'C'].map(figure).join(''),
  )
  expect(cells(file)).toEqual([
    ['1.9¹', null],
    ['1.9¹', null],
    ['1.91', null],
    [`2.6${struck('1')}万`, null],
    ['2.6', '2.6'],
    [struck('2.6'), null],
    [struck('2.6'), null],
  ])
})

test('an .odt shows what is raised; what is struck out is told beside it', async () => {
  const file = await open('text', said(`1.9${span('R', '1')}`) + said(`2.6${span('S', '1')}万`))
  expect(cells(file)).toEqual([
    ['1.9¹', null],
    ['2.61万', null],
  ])
  expect(file.facts?.cells.map(({ column, beside }) => [column, beside])).toEqual([
    [2, [{ kind: 'struck', text: '1' }]],
  ])
})

describe('an .odt whose styles come from others', () => {
  const styles = [
    style('Crossed', lined, 'style:family="paragraph"'),
    '<style:style style:name="Body" style:family="paragraph" style:parent-style-name="Crossed"/>',
    style('Crossed', 'style:text-line-through-style="none"', 'style:family="text"'),
    style('Gone', 'text:display="none"', 'style:family="text"'),
    style('High', 'style:text-position="super 58%"', 'style:family="text"'),
  ].join('')
  const automatic = [
    ...['P1', 'Body', 'T1', 'High', 'T2', 'Gone'].flatMap((name, at, all) =>
      at % 2 === 0
        ? [
            `<style:style style:name="${name}" style:family="${name.startsWith('P') ? 'paragraph' : 'text'}" style:parent-style-name="${all[at + 1]}"/>`,
          ]
        : [],
    ),
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1">' +
      `<style:text-properties ${lined}/></text:list-level-style-number></text:list-style>`,
  ].join('')
  const cell = (content: string, of = '') =>
    `<table:table-cell office:value-type="string"><text:p${of}>${content}</text:p></table:table-cell>`
  const read = async (named: string, content: string) => {
    const file = await readHere(
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'styles.xml': strToU8(
          `<office:document-styles ${prefixes}><office:styles>${named}</office:styles></office:document-styles>`,
        ),
        'content.xml': strToU8(
          `<office:document-content ${prefixes}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text><table:table><table:table-row>${content}</table:table-row></table:table></office:text></office:body></office:document-content>`,
        ),
      }),
    )
    return [
      cells(file)?.map(([text]) => text),
      file.facts?.cells.map(({ column, beside }) => [column, beside]),
    ]
  }

  test('is told what stands struck out, raised or hidden by them', async () => {
    const content =
      cell('62', ' text:style-name="P1"') +
      cell(`7${span('Crossed', '8')}`, ' text:style-name="P1"') +
      cell(`1.9${span('T1', '1')}`) +
      cell(`5${span('T2', '0')}`) +
      cell('9')
    expect(await read(styles, content)).toEqual([
      ['62', '78', '1.9¹', '5', '9'],
      [
        [1, [{ kind: 'struck', text: '62' }]],
        [2, [{ kind: 'struck', text: '7' }]],
        [4, [{ kind: 'hidden', text: '0' }]],
      ],
    ])
  })

  test('is told what every paragraph is without a style', async () => {
    const standard = `<style:default-style style:family="paragraph"><style:text-properties ${lined}/></style:default-style>`
    expect(await read(standard, cell('62'))).toEqual([['62'], [[1, [{ kind: 'struck', text: '62' }]]]])
  })

  test('whose styles go round is read all the same', async () => {
    const round = ['A', 'B'].map((name) =>
      style(
        name,
        'text:display="true"',
        `style:family="text" style:parent-style-name="${name === 'A' ? 'B' : 'A'}"`,
      ),
    )
    expect(await read(round.join('') + styles, cell(span('A', '62')))).toEqual([['62'], []])
  })
})

describe('an old workbook', () => {
  const record = (kind: number, content: readonly number[]): Buffer => {
    const head = Buffer.alloc(4)
    head.writeUInt16LE(kind)
    head.writeUInt16LE(content.length, 2)
    return Buffer.concat([head, Buffer.from(content)])
  }
  const short = (...numbers: number[]) => numbers.flatMap((one) => [one & 255, one >> 8])
  const letters = (text: string) => [...Buffer.from(text, 'utf16le')]
  const bof = (kind: number) => record(0x809, short(0x600, kind, 0, 0))
  const end = record(0x0a, [])
  const font = (grbit: number, position: number) => record(0x31, short(200, grbit, 0, 400, position, 0))
  const format = (ofFont: number) => record(0xe0, short(ofFont, 0, 0, 0, 0, 0, 0, 0, 0, 0))
  /** A text, with the number of a font from a letter on. */
  const rich = (text: string, runs: readonly (readonly [number, number])[]) => [
    ...[...short(text.length), runs.length > 0 ? 9 : 1, ...(runs.length > 0 ? short(runs.length) : [])],
    ...[...letters(text), ...runs.flatMap((run) => short(...run))],
  ]
  const texts = [
    rich('2.61万', [
      [3, 5],
      [4, 0],
    ]),
    rich('1.91', [[3, 6]]),
    rich('2.6', []),
    rich('2.61', [
      [3, 5],
      [0, 5],
      [900, 5],
    ]),
  ]

  test('shows what is raised and the line through runs and cells', async () => {
    const content = [...short(texts.length, 0, texts.length, 0), ...texts.flat()]
    const globals = (sheetAt: number) =>
      Buffer.concat([
        bof(5),
        ...[0, 0, 0, 0].map((grbit) => font(grbit, 0)),
        font(8, 0),
        font(0, 1),
        format(0),
        format(5),
        record(0x85, [...short(sheetAt, 0), 0, 0, 1, 0, 0x53]),
        record(0xfc, content),
        end,
      ])
    const double = Buffer.alloc(8)
    double.writeDoubleLE(2.6)
    const number = (column: number, style: number) => record(0x203, [...short(0, column, style), ...double])
    const text = (column: number, style: number, at: number) => record(0xfd, short(0, column, style, at, 0))
    const few = (column: number, styles: readonly number[]) =>
      record(0xbd, [
        ...short(0, column),
        ...styles.flatMap((style) => [...short(style), ...short((26 << 2) | 3, 0)]),
        ...short(column + styles.length - 1),
      ])
    const own = record(0xd6, [
      ...[...short(0, 9, 0), ...short(5), 1, ...letters('2.61万'), ...short(2)],
      ...[...short(3, 5), ...short(4, 0)],
    ])
    const bare = record(0xd6, [...short(0, 10, 0), ...short(2), 1, ...letters('26'), ...short(0)])
    const sheet = [bof(0x10), ...texts.map((_, at) => text(at, 0, at)), text(4, 1, 2)]
    const numbers = [number(5, 0), number(6, 1), few(7, [0, 1]), own, bare, end]
    const stream = Buffer.concat([globals(globals(0).length), ...sheet, ...numbers])
    const file = await readHere(compoundFile({ Workbook: new Uint8Array(stream) }))
    expect(cells(file)).toEqual([
      [`2.6${struck('1')}万`, null],
      ['1.9¹', null],
      ['2.6', null],
      [`2.6${struck('1')}`, null],
      [struck('2.6'), null],
      ['2.6', '2.6'],
      [struck('2.6'), null],
      ['0.26', '0.26'],
      [struck('0.26'), null],
      [`2.6${struck('1')}万`, null],
      ['26', null],
    ])
  })
})
